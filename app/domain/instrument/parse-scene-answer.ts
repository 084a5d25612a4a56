import { failure, type Outcome, success } from "../problem";
import type { SceneAnswer } from "./answers";
import { LEVELS, type Level, type Scene } from "./instrument";
import { parseNotApplicable } from "./parse-not-applicable";
import { isRecord } from "./record";

/**
 * Reads one answer to a scene: `{ level }` with 0–4 (a number, or its digit from a form), or
 * `{ notApplicable: { reason } }`. Problems carry fields relative to the answer.
 */
export const parseSceneAnswer = (_scene: Scene, input: unknown): Outcome<SceneAnswer> => {
  if (!isRecord(input)) return failure({ code: "answer.malformed" });
  const stranger = Object.keys(input).find((name) => name !== "level" && name !== "notApplicable");
  if (stranger !== undefined)
    return failure({ code: "answer.unknownField", field: stranger, values: { name: stranger } });
  const notApplicable = parseNotApplicable(input.notApplicable);
  if (!notApplicable.ok) return notApplicable;
  const given = input.level !== undefined && input.level !== null && input.level !== "";
  if (notApplicable.value) {
    return given
      ? failure({ code: "answer.answeredAndNotApplicable", field: "level" })
      : success({ level: null, notApplicable: notApplicable.value });
  }
  const level = parseLevel(input.level);
  return level === null ? failure({ code: "answer.levelMalformed", field: "level" }) : success({ level });
};

/** The level written as a number or as its single digit, or null for anything else. */
export const parseLevel = (input: unknown): Level | null =>
  LEVELS.find((level) => level === input || String(level) === input) ?? null;
