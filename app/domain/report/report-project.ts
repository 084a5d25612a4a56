import type { Instrument } from "../instrument/instrument";
import type { Match, Reason } from "../matching/match";
import type { Catalogue, CostKind, CostSplit, Solution } from "../matching/solution";
import { COST_KINDS } from "../matching/solution";
import { type Yuan, yuan } from "../money";
import type { Parameters } from "../parameters";
import { lapsingItems } from "../planning/lapsing";
import type { Roadmap, RoadmapItem } from "../planning/roadmap";
import { stepsTaken } from "../planning/steps-taken";
import type { Score } from "../scoring/score";
import type { ReportProject } from "./report";
import { byCode } from "./report-result";

type ProjectInput = {
  readonly instrument: Instrument;
  readonly catalogue: Catalogue;
  readonly parameters: Parameters;
  readonly matches: readonly Match[];
  readonly score: Score;
  readonly roadmap: Roadmap;
};

const ALTERNATIVES = 3;

/** The card of one roadmap item; its cost is what the plan pays over the three years. */
export const reportProject = (item: RoadmapItem, input: ProjectInput): ReportProject => {
  const solution = byCode(input.catalogue.solutions, item.solution);
  const provider = byCode(input.catalogue.providers, solution.provider);
  const match = input.matches.find((one) => one.solution === item.solution);
  const only = { ...input.roadmap, items: [item] };
  const listedUntil = lapsingItems(only, input.catalogue, input.parameters)[item.solution];
  return {
    solution: solution.code,
    name: solution.name,
    summary: solution.summary,
    kind: solution.kind,
    provider: { name: provider.name, demo: provider.demo },
    year: item.year,
    firstQuarter: item.firstQuarter,
    lastQuarter: item.lastQuarter,
    ...(listedUntil !== undefined && { listedUntil }),
    steps: stepsOf(item, input),
    lifts: item.lifts.map((lift) => ({ ...lift, title: byCode(input.instrument.items, lift.item).title })),
    requires: requirementsOf(solution),
    fullUseDays: solution.deployment.fullUseDays,
    price: { model: solution.price.model, low: solution.price.low, high: solution.price.high },
    cost: addSplits(item.spend),
    eligibleKinds: input.parameters.eligible.kinds,
    eligible: item.eligible,
    traits: match?.traits ?? [],
    reasons: item.reasons.length > 0 ? item.reasons : (match?.reasons ?? []),
    reference: solution.proof.reference,
    users: solution.proof.users,
    effect: solution.proof.effect,
    alternatives: alternativesTo(item, input),
  };
};

const stepsOf = (item: RoadmapItem, { instrument, score, roadmap }: ProjectInput): ReportProject["steps"] =>
  stepsTaken(item, roadmap, score).map((step) => ({
    ...step,
    title: byCode(instrument.scenes, step.scene).title,
  }));

const requirementsOf = ({ requires }: Solution): readonly Reason[] => [
  ...requires.scenes.map(({ scene, level }) => ({ code: "requires.scene", values: { scene, level } })),
  ...(requires.network ? [{ code: "requires.network" }] : []),
  ...(requires.machineInterface ? [{ code: "requires.machineInterface" }] : []),
  ...requires.solutions.map((solution) => ({ code: "requires.solution", values: { solution } })),
];

/** Others of the catalogue that serve a same step or lift, in the order of their rank. */
const alternativesTo = (
  item: RoadmapItem,
  { catalogue, matches }: ProjectInput,
): ReportProject["alternatives"] =>
  matches
    .filter((match) => match.solution !== item.solution && servesSame(match, item))
    .toSorted((a, b) => b.rank.total - a.rank.total || (a.solution < b.solution ? -1 : 1))
    .slice(0, ALTERNATIVES)
    .map((match) => {
      const { name, price } = byCode(catalogue.solutions, match.solution);
      return { name, low: price.low, high: price.high };
    });

const servesSame = (match: Match, item: RoadmapItem): boolean =>
  item.steps.some(({ scene, to }) => match.steps.some((step) => step.scene === scene && step.to >= to)) ||
  (item.steps.length === 0 &&
    item.lifts.some((lift) =>
      match.lifts.some((one) => one.item === lift.item && one.letter === lift.letter),
    ));

/** Sums splits kind by kind, in yuan. */
export const addSplits = (splits: readonly CostSplit[]): CostSplit => {
  const sum = (kind: CostKind): Yuan => yuan(splits.reduce((total, split) => total + split[kind], 0));
  return {
    software: sum("software"),
    implementation: sum("implementation"),
    cloud: sum("cloud"),
    collection: sum("collection"),
    other: sum("other"),
  };
};

/** The whole of a split, in yuan. */
export const splitTotal = (split: CostSplit): Yuan =>
  yuan(COST_KINDS.reduce((total, kind) => total + split[kind], 0));
