import { describe, expect, it } from "vitest";
import { binary, file, model, plan } from "./plan-files";

/** Not whole as written; some of them are whole as binary floats. */
const rounded = ["1.0000000000000000001", "0.99999999999999999999", "-9007199254740990.6", "1e-400", "15e-1"];

describe("plan", () => {
  it.each<[unknown, string]>([
    ["", ": The file is empty."],
    ['{"variables":[],\n"constraints":}', ": Not valid JSON from line 2 on."],
    [
      '{"variables":[],"variables":[],"constraints":[],"objectives":[]}',
      ": variables: The field appears twice.",
    ],
    ["[]", ": This must be a JSON object."],
    [{ variables: [], constraints: [] }, ": objectives: The field is missing."],
    [model({ extra: 1 }), ": extra: There is no such field."],
    [model({ variables: [{ name: "a", low: 0 }] }), ": variables.0.high: The field is missing."],
    [
      model({ variables: [{ name: "a", low: 0, high: 1.5 }] }),
      ": variables.0.high: This must be a whole number of at most 9007199254740991 in size.",
    ],
    [
      model({ variables: [{ name: "a", low: "0", high: 1 }] }),
      ": variables.0.low: This must be a whole number of at most 9007199254740991 in size.",
    ],
    [
      '{"variables":[{"name":"a","low":0,"high":1e400}],"constraints":[],"objectives":[]}',
      ": variables.0.high: This must be a whole number of at most 9007199254740991 in size.",
    ],
    ...rounded.map((high): [unknown, string] => [
      `{"variables":[{"name":"1.5","low":-9e15,"high":${high}}],"constraints":[],"objectives":[]}`,
      ": variables.0.high: This must be a whole number of at most 9007199254740991 in size.",
    ]),
    [
      model({ variables: [{ name: "a", low: 2, high: 1 }] }),
      ": variables.0: The low bound 2 is above the high bound 1.",
    ],
    [
      model({ variables: [binary("a"), binary("a")] }),
      ": variables.1.name: The name “a” is already used at variables.0.name.",
    ],
    [
      model({
        constraints: ["c", "d", "c"].map((name) => ({ name, terms: [], sense: "<=", rhs: 0 })),
      }),
      ": constraints.2.name: The name “c” is already used at constraints.0.name.",
    ],
    [
      model({ objectives: ["o", "o"].map((name) => ({ name, sense: "max", terms: [] })) }),
      ": objectives.1.name: The name “o” is already used at objectives.0.name.",
    ],
    [model({ variables: [binary("")] }), ": variables.0.name: A name must have 1 to 200 characters."],
    [
      model({ constraints: [{ name: "c", terms: [["z", 1]], sense: "<=", rhs: 0 }] }),
      ": constraints.0.terms.0.0: There is no variable “z”.",
    ],
    [
      model({ constraints: [{ name: "c", terms: [[2, 1]], sense: "<=", rhs: 0 }] }),
      ": constraints.0.terms.0.0: There is no variable “2”.",
    ],
    [
      model({ constraints: [{ name: "c", terms: [["a"]], sense: "<=", rhs: 0 }] }),
      ": constraints.0.terms.0: Each term must be [variable, coefficient].",
    ],
    [
      model({ constraints: [{ name: "c", terms: [["a", null]], sense: "<=", rhs: 0 }] }),
      ": constraints.0.terms.0.1: This must be a whole number of at most 9007199254740991 in size.",
    ],
    [
      model({ constraints: [{ name: "c", terms: [], sense: "<", rhs: 0 }] }),
      ': constraints.0.sense: The sense must be "<=", ">=" or "=".',
    ],
    [
      model({ objectives: [{ name: "o", sense: "maximize", terms: [] }] }),
      ': objectives.0.sense: The direction must be "max" or "min".',
    ],
    [
      model({
        variables: [{ name: "a", low: 0, high: 2_000_000_000 }],
        constraints: [{ name: "c", terms: [["a", 5_000_000]], sense: "<=", rhs: 0 }],
      }),
      ": constraints.0: Its terms can add up to more than 9007199254740991, which cannot be solved exactly. Use a larger unit or narrower bounds.",
    ],
  ])("ends with 2 on a file that is no model, naming the field (%#)", async (content, message) => {
    const { code, out, err } = await plan(file("wrong.json", content));
    expect([code, out, err]).toEqual([2, "", `/wrong.json${message}\n`]);
  });

  it.each(["1.0", "10e-1", "0.1E1", "1.000e+0"])("takes %s as the whole number it is", async (high) => {
    const text = `{"variables":[{"name":"1.5e3","low":0.0e5,"high":${high}}],"constraints":[],"objectives":[]}`;
    expect((await plan(file("whole.json", text))).code).toBe(0);
  });
});
