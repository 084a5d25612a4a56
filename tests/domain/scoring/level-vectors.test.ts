import { describe, expect, it } from "vitest";
import { checkVectors, parseVectors } from "~/domain/scoring/vectors";
import { instrument } from "../../factories/answers";
import { readReference } from "../../factories/reference";

const file = readReference("instruments/miit-2024.vectors.yaml");
const parsed = parseVectors(file);
const vectors = parsed.ok ? parsed.value.vectors : [];
const check = (changed: object) => {
  const [first] = vectors;
  return checkVectors(instrument, {
    instrument: "miit-2024",
    vectors: first ? [{ ...first, ...changed }] : [],
  });
};

describe("the worked vectors of the 2024 edition", () => {
  it("are read", () => {
    expect(parsed).toMatchObject({ ok: true });
    expect(vectors.length).toBeGreaterThanOrEqual(17);
  });

  it.each(vectors.map((vector) => [vector.name, vector] as const))("%s", (_, vector) => {
    expect(checkVectors(instrument, { instrument: "miit-2024", vectors: [vector] })).toEqual([]);
  });
});

describe("a vector that does not hold", () => {
  it("is reported with what was expected and what came out", () => {
    expect(check({ level: 1 })).toEqual([
      {
        code: "instrument.vectorFailed",
        field: "vectors.0",
        values: {
          name: "nothing reached",
          expected: "0, 1, points 20, scenes 6, constrained 3",
          actual: "0, 0, points 20, scenes 6, constrained 3",
        },
      },
    ]);
  });

  it.each([
    ["points", { points: "0.025" }],
    ["a missing shortage", { short: { points: "20", scenes: 6 } }],
    ["another amount short", { short: { points: "19.975", scenes: 6, constrained: 3 } }],
  ])("is reported for %s", (_, changed) => {
    expect(check(changed)).toMatchObject([{ code: "instrument.vectorFailed" }]);
  });

  it("is reported for an option and a scene the instrument does not have", () => {
    expect(check({ items: { Q2: "F" } })).toMatchObject([
      { code: "answer.unknownOption", field: "vectors.0.items.Q2.options" },
    ]);
    expect(check({ scenes: { painting: 1 } })).toMatchObject([
      { code: "answer.unknownScene", field: "vectors.0.scenes.painting" },
    ]);
  });

  it("belongs to one instrument", () => {
    expect(checkVectors(instrument, { instrument: "miit-2022", vectors })).toMatchObject([
      { code: "instrument.unknownReference", field: "instrument" },
    ]);
  });

  it.each([
    null,
    [],
    { instrument: "miit-2024", vectors: [] },
    {
      instrument: "miit-2024",
      vectors: [{ name: "a", items: {}, scenes: {}, points: 40, level: 2, short: {} }],
    },
    {
      instrument: "miit-2024",
      vectors: [{ name: "a", items: {}, scenes: { hr: 5 }, points: "40", level: 2, short: {} }],
    },
  ])("cannot be read from %j", (input) => {
    expect(parseVectors(input)).toMatchObject({
      ok: false,
      problems: [{ code: "instrument.vectorMalformed" }],
    });
  });
});
