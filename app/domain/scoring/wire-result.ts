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

/** The JSON text of `wireResult`, put together directly: a file of many answer sets spends its time here. */
export const wireText = ({ points, level, levels }: Score): string => {
  const value = formatPoints(points);
  let conditions = "";
  for (const each of levels) conditions += `${conditions && ","}${levelText(each, value)}`;
  return `{"points":"${value}","level":${level},"conditions":[${conditions}]}`;
};

const levelText = ({ level, met, conditions }: LevelConditions, points: string): string => {
  let text = "";
  for (const { kind, value, needed, met } of conditions) {
    const shown =
      kind === "points" ? `"${points}","needed":"${neededPoints(needed)}"` : `${value},"needed":${needed}`;
    text += `${text && ","}{"kind":"${kind}","value":${shown},"met":${met}}`;
  }
  return `{"level":${level},"met":${met},"conditions":[${text}]}`;
};

/** The few numbers of points that levels need, written once. */
const written = new Map<number, string>();

const neededPoints = (needed: number): string => {
  const known = written.get(needed);
  if (known !== undefined) return known;
  const text = formatPoints(millipoints(needed));
  written.set(needed, text);
  return text;
};
