import { groupedBy } from "./grouped-by";
import { isLocked, type LevelOf, type Placement, type Placements, reaching, variablesOf } from "./placements";
import { each, type ProgrammeWriter } from "./programme-writer";

type Start = { readonly variable: number; readonly start: number };

/**
 * Starts of which at most one is chosen, each only after one of what `before` yields for its quarter. Written for all
 * starts up to a quarter together, which says the same and leaves the solver less room in fractions; where nothing
 * is added to `before` from one quarter to the next, the later row holds for both.
 */
const follow = (
  writer: ProgrammeWriter,
  name: string,
  starts: readonly Start[],
  before: (quarter: number) => readonly number[],
): void => {
  const quarters = [...new Set(starts.map(({ start }) => start))].toSorted((a, b) => a - b);
  quarters.forEach((quarter, index) => {
    const causes = before(quarter);
    const next = quarters[index + 1];
    if (next !== undefined && before(next).length === causes.length) return;
    const until = starts.filter(({ start }) => start <= quarter).map(({ variable }) => variable);
    writer.require(`${name}@${quarter}`, [...each(until, 1), ...each(causes, -1)], "<=", 0);
  });
};

/** The step that a candidate shares with at most one start in a plan, or itself where it has no such step. */
const rivals = ({ candidate }: Placement, level: LevelOf): string => {
  const step = candidate.steps.find((one) => !isLocked(candidate, one, level));
  return step ? `${step.scene}:${step.to}` : candidate.solution.code;
};

const requireNeeds = (writer: ProgrammeWriter, placements: Placements, level: LevelOf): void => {
  const groups = groupedBy(placements.all, (placement) =>
    placement.candidate.needs.map((need) => `${need.scene}:${need.level}:${rivals(placement, level)}`),
  );
  for (const [name, members] of groups) {
    const need = members[0]?.candidate.needs.find(({ scene, level: least }) =>
      name.startsWith(`${scene}:${least}:`),
    );
    if (need)
      follow(writer, `need:${name}`, members, (quarter) =>
        variablesOf(reaching(placements, need.scene, need.level, quarter - 1)),
      );
  }
};

const requireItems = (writer: ProgrammeWriter, placements: Placements): void => {
  const groups = groupedBy(placements.all, ({ candidate }) =>
    candidate.items.map((item) => `${item}:${candidate.solution.code}`),
  );
  for (const [name, members] of groups)
    follow(writer, `item:${name}`, members, (quarter) =>
      placements.lifts
        .filter(({ lift, finish }) => name.startsWith(`${lift.item}:`) && finish < quarter)
        .map((effect) => effect.variable),
    );
};

const requireEarlier = (writer: ProgrammeWriter, placements: Placements): void => {
  const groups = groupedBy(placements.all, ({ candidate }) =>
    candidate.after.map((code) => `${code}:${candidate.solution.code}`),
  );
  for (const [name, members] of groups)
    follow(writer, `after:${name}`, members, (quarter) =>
      placements.all
        .filter(({ candidate, finish }) => name.startsWith(`${candidate.solution.code}:`) && finish < quarter)
        .map((other) => other.variable),
    );
};

const requireFrom = (writer: ProgrammeWriter, placements: Placements, level: LevelOf): void => {
  const locked = placements.steps.filter(({ candidate, step }) => isLocked(candidate, step, level));
  const groups = groupedBy(locked, ({ step }) => [`${step.scene}:${step.from}:${step.to}`]);
  for (const [name, members] of groups) {
    const step = members[0]?.step;
    if (step)
      follow(writer, `from:${name}`, members, (quarter) =>
        variablesOf(reaching(placements, step.scene, step.from, quarter - 1)),
      );
  }
};

/** What a solution or a step asks for is finished before the quarter of its start. */
export const requirePrerequisites = (
  writer: ProgrammeWriter,
  placements: Placements,
  level: LevelOf,
): void => {
  requireNeeds(writer, placements, level);
  requireItems(writer, placements);
  requireEarlier(writer, placements);
  requireFrom(writer, placements, level);
};
