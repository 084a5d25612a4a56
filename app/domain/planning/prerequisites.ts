import { isLocked, type LevelOf, type Placement, type Placements, reaching } from "./placements";
import { each, type ProgrammeWriter } from "./programme-writer";

/** `variable` only with at least one of `before`. */
const follow = (writer: ProgrammeWriter, name: string, variable: number, before: readonly number[]): void =>
  writer.require(name, [[variable, 1], ...each(before, -1)], "<=", 0);

const requireNeeds = (writer: ProgrammeWriter, placements: Placements, placement: Placement): void => {
  const { variable, candidate, start } = placement;
  for (const { scene, level } of candidate.needs)
    follow(
      writer,
      `need:${scene}:${level}:${variable}`,
      variable,
      reaching(placements, scene, level, start - 1),
    );
};

const requireItems = (writer: ProgrammeWriter, placements: Placements, placement: Placement): void => {
  for (const code of placement.candidate.items)
    follow(
      writer,
      `item:${code}:${placement.variable}`,
      placement.variable,
      placements.lifts
        .filter(({ lift, finish }) => lift.item === code && finish < placement.start)
        .map((effect) => effect.variable),
    );
};

const requireEarlier = (writer: ProgrammeWriter, placements: Placements, placement: Placement): void => {
  for (const code of placement.candidate.after) {
    const earlier = placements.all.filter(
      (other) => other.candidate.solution.code === code && other.finish < placement.start,
    );
    follow(
      writer,
      `after:${code}:${placement.variable}`,
      placement.variable,
      earlier.map((other) => other.variable),
    );
  }
};

/** What a solution or a step asks for is finished before the quarter of its start. */
export const requirePrerequisites = (
  writer: ProgrammeWriter,
  placements: Placements,
  level: LevelOf,
): void => {
  for (const placement of placements.all) {
    requireNeeds(writer, placements, placement);
    requireItems(writer, placements, placement);
    requireEarlier(writer, placements, placement);
  }
  for (const { step, variable, start } of placements.steps)
    if (isLocked(step, level))
      follow(
        writer,
        `from:${step.scene}:${step.from}:${variable}`,
        variable,
        reaching(placements, step.scene, step.from, start - 1),
      );
};
