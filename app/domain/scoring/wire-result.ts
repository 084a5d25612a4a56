import type { Level } from "../instrument/instrument";
import { formatPoints, millipoints } from "../points";
import type { Condition, LevelConditions, Score } from "./score";

/** The public form of a score: points as exact decimal strings without trailing zeros, the other values counts. */
export type WireResult = {
  readonly points: string;
  readonly level: Level;
  readonly conditions: readonly {
    readonly level: Level;
    readonly met: boolean;
    readonly conditions: readonly WireCondition[];
  }[];
};

export type WireCondition = {
  readonly kind: Condition["kind"];
  readonly value: string | number;
  readonly needed: string | number;
  readonly met: boolean;
};

/** What the public format tells of a score: points, level, and every level's three conditions, ascending. */
export const wireResult = ({ points, level, levels }: Score): WireResult => ({
  points: formatPoints(points),
  level,
  conditions: levels.map(wireLevel),
});

const wireLevel = ({ level, met, conditions }: LevelConditions): WireResult["conditions"][number] => ({
  level,
  met,
  conditions: conditions.map(wireCondition),
});

const wireCondition = ({ kind, value, needed, met }: Condition): WireCondition =>
  kind === "points"
    ? { kind, value: formatPoints(millipoints(value)), needed: formatPoints(millipoints(needed)), met }
    : { kind, value, needed, met };
