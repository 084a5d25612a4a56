import { describe, expect, it } from "vitest";
import { countKeys, jsonKeys } from "~/domain/scoring/json-keys";
import { scoreAnswers } from "~/domain/scoring/score-answers";
import { MAX_WIRE_CHARACTERS, parseWireText } from "~/domain/scoring/wire";
import { wireResult, wireText } from "~/domain/scoring/wire-result";
import { instrument } from "../../factories/answers";
import { chanceOf, randomAnswers } from "./random-answers";

const read = (text: string) => parseWireText([instrument], text);
const problemsOf = (text: string): readonly string[] => {
  const wire = read(text);
  return wire.ok
    ? []
    : wire.problems.map(({ code, field }) => (field === undefined ? code : `${code} ${field}`));
};
const items = (inner: string) => `{"instrument":"miit-2024","items":{${inner}}}`;
const scenes = (inner: string) => `{"instrument":"miit-2024","scenes":{${inner}}}`;

describe("the public format", () => {
  it("takes letters, scenes by name or code, and leaves the rest unanswered", () => {
    const wire = read(
      '{"instrument":"miit-2024","items":{"Q1":["C","B"],"Q2":["D"],"Q3":[]},"scenes":{"产品设计":2,"finance":0}}',
    );
    expect(wire.ok && wire.value.answers).toEqual({
      items: { Q1: { options: ["B", "C"] }, Q2: { options: ["D"] }, Q3: { options: [] } },
      scenes: { "product-design": { level: 2 }, finance: { level: 0 } },
    });
    expect(read('{"instrument":"miit-2024"}').ok).toBe(true);
  });

  it.each<readonly [string, readonly string[]]>([
    ["[]", ["answer.malformed"]],
    ["null", ["answer.malformed"]],
    ['"miit-2024"', ["answer.malformed"]],
    ["{", ["wire.notJson"]],
    ["{} {}", ["wire.notJson"]],
    ["{}", ["wire.instrumentMissing instrument"]],
    ['{"instrument":"miit-2022"}', ["wire.unknownInstrument instrument"]],
    ['{"instrument":["miit-2024"]}', ["wire.unknownInstrument instrument"]],
    ['{"instrument":"__proto__"}', ["wire.unknownInstrument instrument"]],
    ['{"instrument":"miit-2024","answers":{}}', ["answer.unknownField answers"]],
    ['{"instrument":"miit-2024","__proto__":{}}', ["answer.unknownField __proto__"]],
    ['{"instrument":"miit-2024","items":[]}', ["answer.malformed items"]],
    ['{"instrument":"miit-2024","scenes":null}', ["answer.malformed scenes"]],
    [items('"Q16":["A"]'), ["answer.unknownItem items.Q16"]],
    [items('"q1":["B"]'), ["answer.unknownItem items.q1"]],
    [items('"__proto__":["B"]'), ["answer.unknownItem items.__proto__"]],
    [items('"constructor":["B"]'), ["answer.unknownItem items.constructor"]],
    [items('"Q1":"B"'), ["answer.optionsMalformed items.Q1"]],
    [items('"Q1":null'), ["answer.optionsMalformed items.Q1"]],
    [items('"Q1":[1]'), ["answer.optionsMalformed items.Q1"]],
    [items('"Q1":["Z"]'), ["answer.unknownOption items.Q1"]],
    [items('"Q1":["b"]'), ["answer.unknownOption items.Q1"]],
    [items('"Q1":["BC"]'), ["answer.unknownOption items.Q1"]],
    [items('"Q1":["甲"]'), ["answer.unknownOption items.Q1"]],
    [items('"Q1":["B","B"]'), ["answer.repeatedOption items.Q1"]],
    [items('"Q1":["A","B"]'), ["answer.exclusiveWithOthers items.Q1"]],
    [items('"Q1":["B","A"]'), ["answer.exclusiveWithOthers items.Q1"]],
    [items('"Q2":["B","C"]'), ["answer.severalOptions items.Q2"]],
    [items('"Q1":["B"],"Q1":["C"]'), ["wire.duplicateKey items.Q1"]],
    [items('"Q1":["B"],"\\u00511":["C"]'), ["wire.duplicateKey items.Q1"]],
    ['{"instrument":"miit-2024","items":{},"items":{"Q1":["B"]}}', ["wire.duplicateKey items"]],
    [scenes('"产品":1'), ["answer.unknownScene scenes.产品"]],
    [scenes('"toString":1'), ["answer.unknownScene scenes.toString"]],
    [scenes('"产品设计":1,"product-design":1'), ["wire.duplicateScene scenes.product-design"]],
    ...["5", "-1", "1.5", '"2"', "true", "null", "[2]", "1e400"].map(
      (level) => [scenes(`"产品设计":${level}`), ["answer.levelMalformed scenes.产品设计"]] as const,
    ),
    [
      '{"instrument":"miit-2024","items":{"Q1":["Z"],"Q2":0},"scenes":{"产品设计":9}}',
      [
        "answer.unknownOption items.Q1",
        "answer.optionsMalformed items.Q2",
        "answer.levelMalformed scenes.产品设计",
      ],
    ],
  ])("refuses %s, naming the field", (text, problems) => {
    expect(problemsOf(text)).toEqual(problems);
  });

  it("refuses what is far too long before reading it", () => {
    expect(problemsOf(" ".repeat(MAX_WIRE_CHARACTERS + 1))).toEqual(["wire.tooLong"]);
  });

  it("shortens what a stranger named before it is repeated to them", () => {
    const wire = read(items(`"${"x".repeat(5000)}":[]`));
    expect(wire.ok ? 0 : JSON.stringify(wire.problems).length).toBeLessThan(300);
  });

  it("reads back what it is written from, and writes the same result in both ways", () => {
    const chance = chanceOf(3);
    for (let set = 0; set < 2000; set += 1) {
      const random = randomAnswers(instrument, chance);
      const text = JSON.stringify({
        instrument: instrument.code,
        items: Object.fromEntries(Object.entries(random.items).map(([code, { options }]) => [code, options])),
        scenes: Object.fromEntries(
          Object.entries(random.scenes).map(([code, { level }]) => [code, level ?? 0]),
        ),
      });
      const wire = read(text);
      const score = scoreAnswers(instrument, random);
      expect(wire.ok && scoreAnswers(instrument, wire.value.answers).points).toBe(score.points);
      expect(wireText(score)).toBe(JSON.stringify(wireResult(score)));
    }
  });
});

describe("names in a JSON text", () => {
  it("are counted whatever stands in strings", () => {
    for (const value of [
      {},
      { a: 'say "b": c', 'd":"': ["\\", '\\"'], "\\": { e: 1 } },
      [{ a: 1 }, { a: [{ b: ":" }] }],
    ])
      for (const text of [JSON.stringify(value), JSON.stringify(value, null, 2)])
        expect(countKeys(text)).toBe(jsonKeys(text).keys.length);
    expect(jsonKeys('{"d\\":\\"":1}').keys.map(({ path }) => path)).toEqual(['d":"']);
  });

  it.each([
    ["{\n", 2],
    ['{"a" 1}', 5],
    ['{"a":1,}', 7],
    ["[1,]", 3],
    ['{"a":"\n"}', 5],
    ["nul", 0],
    ["{}x", 2],
  ])("stop where %j is no longer JSON", (text, errorAt) => {
    expect(jsonKeys(text).errorAt).toBe(errorAt);
    expect(() => JSON.parse(text)).toThrow();
  });
});
