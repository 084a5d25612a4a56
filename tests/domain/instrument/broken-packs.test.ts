import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseInstrument } from "~/domain/instrument/parse-instrument";
import { isRecord } from "~/domain/instrument/record";
import { readReference } from "../../factories/reference";
import { runs } from "../../setup/runs";

const shipped = readReference("instruments/miit-2024.yaml");

/** The pack with one field set, by its dotted path; undefined takes the field away. */
const changed = (node: unknown, [key, ...rest]: readonly string[], value: unknown): unknown => {
  if (key === undefined) return value;
  if (Array.isArray(node))
    return node.map((each, at) => (String(at) === key ? changed(each, rest, value) : each));
  if (!isRecord(node)) throw new Error(`no ${key} here`);
  return { ...node, [key]: changed(node[key], rest, value) };
};

const at = (node: unknown, [key, ...rest]: readonly string[]): unknown => {
  if (key === undefined) return node;
  if (Array.isArray(node)) return at(node[Number(key)], rest);
  return isRecord(node) ? at(node[key], rest) : undefined;
};

const problemsWith = (path: string, value: unknown) => {
  const outcome = parseInstrument(changed(shipped, path.split("."), value));
  return outcome.ok ? [] : outcome.problems;
};

const text = { zh: "文字", en: "text" };
const doubt = { subject: "items.Q99", note: text };

describe("a broken pack", () => {
  it.each([
    // Structure and languages.
    ["a missing English text", "items.0.title.en", undefined, "instrument.structure"],
    ["a blank English text", "scenes.2.levels.1.text.en", "  ", "instrument.structure"],
    ["a missing example", "items.4.help.example", undefined, "instrument.structure"],
    ["no evidence", "items.4.help.evidence", [], "instrument.structure"],
    ["Chinese left in the English", "items.3.question.en", "哪些业务环节", "instrument.languages"],
    ["English left in the Chinese", "items.3.question.zh", "In which segments?", "instrument.languages"],
    ["a field nobody knows", "weight", 3, "instrument.structure"],
    ["points as a binary fraction", "items.3.options.1.points", 0.7, "instrument.structure"],
    ["negative points", "items.3.options.1.points", "-1", "instrument.structure"],
    ["finer than a thousandth", "items.3.options.1.points", "0.7142", "instrument.structure"],
    ["a date that does not exist", "sources.0.date", "2024-02-30", "instrument.structure"],
    ["no source", "sources", [], "instrument.structure"],
    ["a scene with three levels", "scenes.0.levels", [1, 2, 3], "instrument.structure"],
    // References and codes.
    ["an unknown dimension", "items.0.dimension", "elsewhere", "instrument.unknownReference"],
    ["another dimension than its indicator's", "items.0.dimension", "outcome", "instrument.unknownReference"],
    ["an unknown indicator", "items.0.indicator", "elsewhere", "instrument.unknownReference"],
    ["an unknown parent", "indicators.1.parent", "elsewhere", "instrument.unknownReference"],
    ["an indicator under itself", "indicators.0.parent", "equipment-systems", "instrument.unknownReference"],
    ["an unknown scene in an option", "items.3.options.1.scene", "painting", "instrument.unknownReference"],
    ["an unknown group", "scenes.0.group", "elsewhere", "instrument.unknownReference"],
    ["a doubt about nothing", "doubts.0", doubt, "instrument.unknownReference"],
    ["a repeated item code", "items.1.code", "Q1", "instrument.duplicateCode"],
    ["a repeated scene code", "scenes.1.code", "product-design", "instrument.duplicateCode"],
    ["a repeated scene name", "scenes.1.title.zh", "产品设计", "instrument.duplicateCode"],
    ["a repeated letter", "items.0.options.2.letter", "B", "instrument.duplicateCode"],
    ["an indicator nobody asks", "items.0.indicator", "equipment-digitisation", "instrument.unused"],
    // Weights and points.
    ["weights that do not sum", "indicators.1.share", 50, "instrument.weightsOff"],
    ["dimensions that do not sum", "dimensions.0.points", "60", "instrument.dimensionsTotal"],
    ["an item's maximum off its weight", "items.0.points", "9", "instrument.itemPointsOff"],
    ["an option above the maximum", "items.1.options.4.points", "7", "instrument.optionPointsOff"],
    ["ticks that exceed the maximum", "items.0.options.1.points", "3", "instrument.optionPointsOff"],
    ["options out of order", "items.1.options.1.points", "3.5", "instrument.optionOrder"],
    ["a first option with points", "items.1.options.0.points", "1", "instrument.optionOrder"],
    ["no exclusive option", "items.0.options.0.exclusive", false, "instrument.exclusiveWrong"],
    [
      "an exclusive option in a single choice",
      "items.1.options.0.exclusive",
      true,
      "instrument.exclusiveWrong",
    ],
    // Numbers beside the options.
    ["brackets out of order", "items.1.measure.brackets.1.upTo", 50, "instrument.bracketOrder"],
    ["brackets short of the whole", "items.1.measure.brackets.4.upTo", 90, "instrument.bracketOrder"],
    ["a bracket without option", "items.1.measure.brackets.4.letter", "F", "instrument.unknownReference"],
    ["a number nobody asks", "items.1.measure.pair.numerator", "robots", "instrument.unknownReference"],
    ["a number nobody uses", "items.1.measure.pair.numerator", "equipment-total", "instrument.unused"],
    // Levels.
    ["scene levels out of order", "scenes.0.levels.0.level", 2, "instrument.sceneLevels"],
    ["level rules out of order", "levels.2.points", "30", "instrument.levelRules"],
    ["fewer scenes at a higher level", "levels.3.scenes", 7, "instrument.levelRules"],
    ["more scenes than there are", "levels.3.scenes", 17, "instrument.levelRules"],
    ["more constrained scenes than there are", "levels.3.constrained", 11, "instrument.levelRules"],
    ["a level twice", "levels.1.level", 1, "instrument.levelRules"],
  ])("with %s gives its problem", (_, path, value, code) => {
    const problems = problemsWith(path, value);
    expect(problems.map((problem) => problem.code)).toContain(code);
    for (const problem of problems) expect(problem.field).toBeTruthy();
  });

  it("is the only kind refused: the shipped one is fine", () => {
    expect(parseInstrument(shipped)).toMatchObject({ ok: true });
    expect(problemsWith("edition", at(shipped, ["edition"]))).toEqual([]);
  });

  it("never throws, whatever stands in a file", () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        expect(parseInstrument(input).ok).toBe(false);
      }),
      { numRuns: runs(50, 300) },
    );
  });

  it("never throws, whatever stands in one field", () => {
    const paths = [
      "items",
      "items.0.options",
      "levels",
      "doubts",
      "indicators.0",
      "scenes.3",
      "title",
      "items.1.measure",
    ];
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.anything(), (path, value) => {
        parseInstrument(changed(shipped, path.split("."), value));
      }),
      { numRuns: runs(30, 150) },
    );
  });
});
