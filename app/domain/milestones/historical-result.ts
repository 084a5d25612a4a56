import { z } from "zod";
import type { Level } from "../instrument/instrument";
import { type Millipoints, millipoints, parsePoints } from "../points";
import { failure, type Outcome, success } from "../problem";
import { plainFigure } from "../typed-figure";
import type { Day } from "./calendar-day";
import { formField, levelChosen, problemsOf, type Read, readDay, readLine, wrong } from "./form-fields";

/**
 * A result under the 2022 edition, kept as it was: score and level only. Its questions and its level rule differ from
 * the 2024 edition's, so it is never scored again and no point of it is compared with a later one.
 */
export type HistoricalResult = {
  readonly ratedOn: Day;
  readonly points: Millipoints;
  /** By the edition's rule. */
  readonly level: Level;
  /** What the firm says it was told; null where it does not say. */
  readonly statedLevel: Level | null;
  readonly note: string | null;
};

/**
 * 中小企业数字化水平评测指标（2022年版）: the score alone decides, from this many points on. The edition came out in
 * November 2022 and was replaced in September 2024; results rated under it later are still taken.
 */
export const EDITION_2022 = {
  code: "miit-2022",
  first: "2022-01-01" as Day,
  most: millipoints(100_000),
  levels: [
    { level: 1, from: millipoints(20_000) },
    { level: 2, from: millipoints(40_000) },
    { level: 3, from: millipoints(60_000) },
    { level: 4, from: millipoints(80_000) },
  ],
} as const;

/** The level of a score under the 2022 edition, compared unrounded; 0 below the first threshold. */
export const levelBy2022 = (points: Millipoints): Level =>
  EDITION_2022.levels.findLast(({ from }) => points >= from)?.level ?? 0;

export const MAX_NOTE = 200;

const formSchema = z.object({
  ratedOn: formField,
  points: formField,
  statedLevel: formField,
  note: formField,
});

/**
 * Reads `{ ratedOn, points, statedLevel?, note? }` as typed; every field that is wrong has its problem. A stated level
 * that differs from the rule's is no mistake: both are kept.
 */
export const parseHistoricalForm = (input: unknown, today: Day): Outcome<HistoricalResult> => {
  const shaped = formSchema.safeParse(input);
  if (!shaped.success) return failure({ code: "input.malformed" });
  const form = shaped.data;
  const ratedOn = readDay(form.ratedOn, EDITION_2022.first, today);
  const points = readScore(form.points);
  const stated = levelChosen(form.statedLevel);
  const note = readLine("note", form.note, MAX_NOTE, false);
  if ("value" in ratedOn && "value" in points && stated !== undefined && "value" in note)
    return success({
      ratedOn: ratedOn.value,
      points: points.value,
      level: levelBy2022(points.value),
      statedLevel: stated,
      note: note.value,
    });
  return failure(
    ...problemsOf([
      ratedOn,
      points,
      ...(stated === undefined ? [wrong("statedLevel", "levelMalformed")] : []),
      note,
    ]),
  );
};

const SCORE = /^\d{1,3}(\.\d{1,2})?$/;

const readScore = (given: string): Read<Millipoints> => {
  if (given === "") return wrong("points", "pointsMissing");
  const text = plainFigure(given, ["分", "points"]);
  if (!SCORE.test(text)) return wrong("points", "pointsMalformed");
  const points = parsePoints(text);
  return points > EDITION_2022.most ? wrong("points", "pointsMalformed") : { value: points };
};
