import { failure, type Outcome, type Problem, success } from "../problem";
import type { Answers, ItemAnswer, SceneAnswer } from "./answers";
import type { Instrument } from "./instrument";
import { parseItemAnswer } from "./parse-item-answer";
import { parseSceneAnswer } from "./parse-scene-answer";
import { isRecord } from "./record";

export { parseItemAnswer } from "./parse-item-answer";
export { parseSceneAnswer } from "./parse-scene-answer";

/**
 * Reads a whole set of answers in the shape of `Answers`; what is absent stays unanswered.
 * Problems carry the path "items.CODE…" or "scenes.CODE…"; all of them are reported, not only the first.
 */
export const parseAnswers = (instrument: Instrument, input: unknown): Outcome<Answers> => {
  if (!isRecord(input)) return failure({ code: "answer.malformed" });
  const problems: Problem[] = unknownFields(input);
  const items = parsePart<ItemAnswer>(
    input.items,
    "items",
    "answer.unknownItem",
    problems,
    (code, answer) => {
      const item = instrument.items.find((candidate) => candidate.code === code);
      return item ? parseItemAnswer(item, answer) : null;
    },
  );
  const scenes = parsePart<SceneAnswer>(
    input.scenes,
    "scenes",
    "answer.unknownScene",
    problems,
    (code, answer) => {
      const scene = instrument.scenes.find((candidate) => candidate.code === code);
      return scene ? parseSceneAnswer(scene, answer) : null;
    },
  );
  return problems.length > 0 ? failure(...problems) : success({ items, scenes });
};

const unknownFields = (input: Readonly<Record<string, unknown>>): Problem[] =>
  Object.keys(input)
    .filter((name) => name !== "items" && name !== "scenes")
    .map((name) => ({ code: "answer.unknownField", field: name, values: { name } }));

const parsePart = <T>(
  part: unknown,
  name: "items" | "scenes",
  unknownCode: string,
  problems: Problem[],
  parse: (code: string, answer: unknown) => Outcome<T> | null,
): Readonly<Record<string, T>> => {
  if (part === undefined) return {};
  if (!isRecord(part)) {
    problems.push({ code: "answer.malformed", field: name });
    return {};
  }
  const parsed: Record<string, T> = {};
  for (const [code, answer] of Object.entries(part)) {
    const outcome = parse(code, answer);
    if (outcome === null)
      problems.push({
        code: unknownCode,
        field: `${name}.${code}`,
        values: { [name === "items" ? "item" : "scene"]: code },
      });
    else if (outcome.ok) parsed[code] = outcome.value;
    else problems.push(...outcome.problems.map((problem) => under(`${name}.${code}`, problem)));
  }
  return parsed;
};

const under = (prefix: string, problem: Problem): Problem => ({
  ...problem,
  field: problem.field === undefined ? prefix : `${prefix}.${problem.field}`,
});
