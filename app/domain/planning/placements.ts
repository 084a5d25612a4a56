import type { ItemLift, SceneStep } from "../matching/solution";
import type { Candidate } from "./candidates";
import { groupedBy } from "./grouped-by";
import { type Period, paidIn } from "./periods";
import type { Terms } from "./programme";
import { each, type ProgrammeWriter } from "./programme-writer";
import { yearOf } from "./quarters";
import { loadIn } from "./staff-load";

/** A candidate started in a quarter: variable 1 when the plan does so. */
export type Placement = {
  readonly variable: number;
  readonly candidate: Candidate;
  readonly start: number;
  readonly finish: number;
};

/** A scene level or an item option that is brought about when `variable` is 1, from the end of `finish` on. */
export type StepEffect = {
  readonly variable: number;
  readonly candidate: Candidate;
  readonly step: SceneStep;
  readonly start: number;
  readonly finish: number;
};
export type LiftEffect = {
  readonly variable: number;
  /** The solution's. */
  readonly code: string;
  readonly lift: ItemLift;
  readonly finish: number;
};

/** All starts of a candidate that cost the same in every stretch of quarters: variable 1 when the plan has one of them. */
export type Outlay = { readonly variable: number; readonly candidate: Candidate; readonly start: number };

export type Placements = {
  readonly all: readonly Placement[];
  readonly outlays: readonly Outlay[];
  readonly steps: readonly StepEffect[];
  readonly lifts: readonly LiftEffect[];
};

export type LevelOf = (scene: string) => number;

/**
 * Locked: the firm stands below the level from which the step is usable, and the solution may start without it all the
 * same, so the plan has to say whether the step is used.
 */
export const isLocked = (candidate: Candidate, step: SceneStep, level: LevelOf): boolean =>
  level(step.scene) < step.from &&
  !candidate.needs.some((need) => need.scene === step.scene && need.level >= step.from);

/** `asked`: another candidate builds on this one by name, so it may serve without any step of its own. */
const writeSteps = (
  writer: ProgrammeWriter,
  placement: Placement,
  level: LevelOf,
  asked: boolean,
): readonly StepEffect[] => {
  const { candidate, finish, variable } = placement;
  const effects = candidate.steps.map((step) => ({
    step,
    candidate,
    start: placement.start,
    finish,
    variable: isLocked(candidate, step, level)
      ? writer.binary(`step:${step.scene}:${step.to}:${candidate.solution.code}@${placement.start}`)
      : variable,
  }));
  const own = effects.filter((effect) => effect.variable !== variable);
  for (const effect of own)
    writer.require(
      `with:${effect.variable}`,
      [
        [effect.variable, 1],
        [variable, -1],
      ],
      "<=",
      0,
    );
  const onlyLocked = own.length > 0 && own.length === effects.length && candidate.lifts.length === 0;
  if (onlyLocked && !candidate.pinned && !asked)
    writer.require(
      `use:${variable}`,
      [[variable, 1], ...own.map((effect) => [effect.variable, -1] as const)],
      "<=",
      0,
    );
  return effects;
};

/**
 * What is paid depends on the year of the start alone, unless cash or staff count by quarter. All starts of a year then
 * get a variable together: it loses no plan, makes rows short, and leaving it out leaves out what no single start would.
 */
const writeOutlays = (
  writer: ProgrammeWriter,
  all: readonly Placement[],
  everyQuarter: boolean,
): readonly Outlay[] => {
  if (everyQuarter) return all;
  const years = groupedBy(all, ({ candidate, start }) => [`${candidate.solution.code}:year${yearOf(start)}`]);
  return [...years].flatMap(([name, own]) => {
    const [first, ...others] = own;
    if (!first || others.length === 0) return own;
    const variable = writer.binary(`begin:${name}`);
    const starts = own.map((placement) => placement.variable);
    writer.require(`begin:${name}`, [[variable, 1], ...each(starts, -1)], "=", 0);
    return [{ ...first, variable }];
  });
};

/** Variables for every possible start and for every step that something else must unlock first. */
export const writePlacements = (
  writer: ProgrammeWriter,
  candidates: readonly Candidate[],
  starts: ReadonlyMap<string, readonly number[]>,
  level: LevelOf,
  everyQuarter: boolean,
): Placements => {
  const all = candidates.flatMap((candidate) =>
    (starts.get(candidate.solution.code) ?? []).map((start) => ({
      variable: writer.binary(`start:${candidate.solution.code}@${start}`),
      candidate,
      start,
      finish: start + candidate.quarters - 1,
    })),
  );
  const asked = new Set(candidates.flatMap((candidate) => candidate.after));
  return {
    all,
    outlays: writeOutlays(writer, all, everyQuarter),
    steps: all.flatMap((placement) =>
      writeSteps(writer, placement, level, asked.has(placement.candidate.solution.code)),
    ),
    lifts: all.flatMap(({ candidate, variable, finish }) =>
      candidate.lifts.map((lift) => ({ variable, code: candidate.solution.code, lift, finish })),
    ),
  };
};

/** A solution starts once at most; a pinned one exactly once. */
export const requireOneStart = (
  writer: ProgrammeWriter,
  candidates: readonly Candidate[],
  placements: Placements,
): void => {
  for (const candidate of candidates) {
    const own = placements.outlays.filter((outlay) => outlay.candidate === candidate);
    const terms = each(
      own.map((outlay) => outlay.variable),
      1,
    );
    const code = candidate.solution.code;
    if (candidate.pinned) writer.require(`pinned:${code}`, terms, "=", 1);
    else if (own.length > 1) writer.require(`once:${code}`, terms, "<=", 1);
  }
};

/** One solution per step of a scene: nobody buys the same function twice. */
export const requireOnePerStep = (writer: ProgrammeWriter, placements: Placements): void => {
  const groups = new Map<string, number[]>();
  for (const { step, variable } of placements.steps) {
    const name = `step:${step.scene}:${step.to}`;
    groups.set(name, [...(groups.get(name) ?? []), variable]);
  }
  for (const [name, variables] of groups)
    if (variables.length > 1) writer.require(name, each(variables, 1), "<=", 1);
};

/**
 * Effects that first bring a scene to a level, finished by the end of a quarter. What starts from that level already
 * is left out: it is only used after one of these, so leaving it out loses no plan and makes the bound tighter.
 */
export const reaching = (
  placements: Placements,
  scene: string,
  level: number,
  by: number,
): readonly StepEffect[] =>
  placements.steps
    .filter((effect) => effect.step.scene === scene && effect.step.from < level && effect.step.to >= level)
    .filter((effect) => effect.finish <= by);

export const variablesOf = (effects: readonly { readonly variable: number }[]): readonly number[] =>
  effects.map(({ variable }) => variable);

/** Money of the plan in a stretch of quarters: [variable, yuan] of everything paid then. */
export const spendOf = (placements: Placements, period: Pick<Period, "first" | "last">): Terms =>
  placements.outlays
    .map(({ variable, candidate, start }) => [variable, paidIn(period, start, candidate)] as const)
    .filter(([, amount]) => amount > 0);

/** Days asked of the firm's own staff in a quarter. */
export const staffOf = (placements: Placements, quarter: number): Terms =>
  placements.all
    .map(({ variable, candidate, start }) => [variable, loadIn(quarter, start, candidate.load)] as const)
    .filter(([, days]) => days > 0);
