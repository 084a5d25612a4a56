import { TRAITS, type TraitCode } from "../matching/match";
import type { Solution } from "../matching/solution";
import { traitsOf } from "../matching/traits";
import type { CatalogueRules, Parameters } from "../parameters";

/** 小快轻准 as matching knows them, and 数智化, the addition of 2026, which no rank depends on. */
export const SHOWN_TRAITS = [...TRAITS, "smart"] as const;
export type ShownTrait = TraitCode | "smart";

/** One rule of a trait as it was applied: the value of the entry, the threshold it was held against. */
export type TraitRule = {
  /** Of its words: `reason.trait.<trait>.<name>.met` or `.unmet`. */
  readonly name: string;
  readonly met: boolean;
  readonly value: number | null;
  readonly threshold: { readonly bound: "max" | "min"; readonly value: number } | null;
  /** Amounts are in yuan, scene levels 0–4, all else is counted. */
  readonly unit: "count" | "yuan" | "level" | "yes-no";
  readonly reason: { readonly code: string; readonly values?: Readonly<Record<string, string | number>> };
};

export type JudgedTrait = {
  readonly trait: ShownTrait;
  readonly met: boolean;
  readonly rules: readonly TraitRule[];
  /** Which published group of parameters decided. */
  readonly decidedBy: "traits" | "catalogue";
};

type Values = Readonly<Record<string, string | number>>;

const numberOf = (values: Values | undefined, ...names: readonly string[]): number | null => {
  const found = names.map((name) => values?.[name]).find((value) => typeof value === "number");
  return typeof found === "number" ? found : null;
};

const thresholdOf = (values: Values | undefined): TraitRule["threshold"] => {
  const most = numberOf(values, "max", "maxAmount");
  if (most !== null) return { bound: "max", value: most };
  const least = numberOf(values, "min");
  return least === null ? null : { bound: "min", value: least };
};

const ruleOf = (code: string, values?: Values): TraitRule => {
  const [, , name = "", verdict] = code.split(".");
  const value = numberOf(values, "value", "amount");
  const counted = values?.amount === undefined ? "count" : "yuan";
  return {
    name,
    met: verdict === "met",
    value,
    threshold: thresholdOf(values),
    unit: value === null ? "yes-no" : counted,
    reason: { code, ...(values && { values }) },
  };
};

const levelRule = (name: string, value: number, least: number): TraitRule => {
  const met = value >= least;
  return {
    name,
    met,
    value,
    threshold: { bound: "min", value: least },
    unit: "level",
    reason: {
      code: `trait.smart.${name}.${met ? "met" : "unmet"}`,
      values: { nowLevel: value, leastLevel: least },
    },
  };
};

/** Names an AI scenario, says on which scene level its data rest, and brings a scene to a level only data can drive. */
const smartOf = ({ ai, steps }: Solution, rules: CatalogueRules): JudgedTrait => {
  const reach = Math.max(0, ...steps.map(({ to }) => to));
  const judged = [
    ruleOf(`trait.smart.scenario.${ai ? "met" : "unmet"}`),
    ...(ai ? [levelRule("base", ai.needsLevel, rules.smartMinBaseLevel)] : []),
    levelRule("reach", reach, rules.smartMinReachLevel),
  ];
  return { trait: "smart", met: judged.every(({ met }) => met), rules: judged, decidedBy: "catalogue" };
};

/**
 * Each trait of an entry with the rules that decided it by the thresholds in force; 数智化 only where its thresholds are
 * published. A trait is met when every one of its rules is.
 */
export const judgeTraits = (solution: Solution, parameters: Parameters): readonly JudgedTrait[] => [
  ...traitsOf(solution, parameters.traits).map(
    ({ trait, met, facts }): JudgedTrait => ({
      trait,
      met,
      rules: facts.map(({ code, values }) => ruleOf(code, values)),
      decidedBy: "traits",
    }),
  ),
  ...(parameters.catalogue ? [smartOf(solution, parameters.catalogue)] : []),
];
