import type { Parameters } from "../parameters";
import type { Reason, Trait, TraitCode } from "./match";
import type { Solution } from "./solution";

type Thresholds = Parameters["traits"];
type Values = NonNullable<Reason["values"]>;
type Fact = { readonly name: string; readonly met: boolean; readonly values?: Values };

const within = (name: string, value: number, max: number): Fact => ({
  name,
  met: value <= max,
  values: { value, max },
});

const atLeast = (name: string, value: number, min: number): Fact => ({
  name,
  met: value >= min,
  values: { value, min },
});

const affordable = (amount: number, maxAmount: number): Fact => ({
  name: "entry",
  met: amount <= maxAmount,
  values: { amount, maxAmount },
});

const scenesOf = ({ steps }: Solution): number => new Set(steps.map(({ scene }) => scene)).size;

const improves = ({ proof }: Solution): boolean => proof.effect.before !== proof.effect.after;

const factsOf = (solution: Solution, limits: Thresholds): Readonly<Record<TraitCode, readonly Fact[]>> => {
  const { deployment, price, proof, pains } = solution;
  return {
    small: [
      within("scenes", scenesOf(solution), limits.smallMaxScenes),
      affordable(price.entry, limits.smallMaxEntry),
    ],
    fast: [
      within("firstUse", deployment.firstUseDays, limits.fastMaxFirstUseDays),
      within("fullUse", deployment.fullUseDays, limits.fastMaxFullUseDays),
    ],
    light: [
      { name: "noServerRoom", met: !deployment.needsServerRoom },
      within("training", deployment.trainingHours, limits.lightMaxTrainingHours),
      within("ownStaff", deployment.ownStaffDays, limits.lightMaxOwnStaffDays),
    ],
    precise: [
      { name: "template", met: solution.sectors.length + solution.chains.length > 0 },
      { name: "pains", met: pains.length > 0, values: { value: pains.length } },
      { name: "effect", met: improves(solution) },
      atLeast("users", proof.users, limits.preciseMinUsers),
    ],
  };
};

const traitOf = (trait: TraitCode, facts: readonly Fact[]): Trait => ({
  trait,
  met: facts.every((fact) => fact.met),
  facts: facts.map(({ name, met, values }) => ({
    code: `trait.${trait}.${name}.${met ? "met" : "unmet"}`,
    ...(values && { values }),
  })),
});

/** 小快轻准 of a solution by the dated thresholds: a trait is met when every one of its facts is. */
export const traitsOf = (solution: Solution, thresholds: Thresholds): readonly Trait[] => {
  const facts = factsOf(solution, thresholds);
  return [
    traitOf("small", facts.small),
    traitOf("fast", facts.fast),
    traitOf("light", facts.light),
    traitOf("precise", facts.precise),
  ];
};
