import type { Level } from "../instrument/instrument";
import type { FirmGroup } from "./chain-overview";
import type { Cell } from "./disclosure";

/** The sum of the cells where all are shown; otherwise hidden for the reason of the first that is not. */
export const sumOfCells = (cells: readonly Cell[]): Cell => {
  let sum = 0;
  for (const cell of cells) {
    if (!cell.shown) return cell;
    sum += cell.value;
  }
  return { shown: true, value: sum };
};

/**
 * Firms of the group at the level or above. Also had from the levels below where those are all shown; it never says
 * more than the shown cells and the number of results say together.
 */
export const firmsFromLevel = ({ levels, submitted }: FirmGroup, level: Level): Cell => {
  const above = sumOfCells(levels.slice(level));
  if (above.shown) return above;
  const below = sumOfCells(levels.slice(0, level));
  return below.shown ? { shown: true, value: submitted - below.value } : above;
};

/** Firms that have come as far as a roadmap, with or without its report. */
export const firmsWithRoadmap = ({ states }: FirmGroup): number => states.planned + states.reported;
