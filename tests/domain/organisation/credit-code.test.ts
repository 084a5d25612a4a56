import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { creditCodeProblem } from "~/domain/organisation/credit-code";

const VALID = [
  "914403001922038216",
  "9144030071526726XG",
  "91310115591693856A",
  "91110000802100433B",
  "91410100MADEM00116",
  "91410100MADEM002XX",
  "91410102MADEM0038T",
  "91410105MADEM00461",
  "91410122MADEM0054F",
  "91410181MADEM0062Q",
  "91410184MADEM0070Y",
  "91410100MADE004760",
  "91410100MADE0002XB",
  "12410100MADEM0089B",
];

describe("统一社会信用代码", () => {
  test.each(VALID)("%s is valid, in either case", (code) => {
    expect(creditCodeProblem(code)).toBeNull();
    expect(creditCodeProblem(` ${code.toLowerCase()} `)).toBeNull();
  });

  test.each([
    ["", "firm.creditCodeMissing"],
    ["91410100MADEM00117", "firm.creditCodeCheck"],
    ["91410100MADEM00126", "firm.creditCodeOrganisationCheck"],
    ["91410100MADEM0011", "firm.creditCodeLength"],
    ["91410100MADEM001160", "firm.creditCodeLength"],
    ["9141O100MADEM00116", "firm.creditCodeCharacters"],
    ["91410100MADEM0011六", "firm.creditCodeCharacters"],
  ])("%j → %s", (code, problem) => {
    expect(creditCodeProblem(code)?.code).toBe(problem);
  });

  test("any single wrong character is found", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...VALID),
        fc.nat(17),
        fc.constantFrom(..."0123456789ABCDEFGHJKLMNPQRTUWXY"),
        (code, at, character) => {
          fc.pre(code[at] !== character);
          expect(creditCodeProblem(code.slice(0, at) + character + code.slice(at + 1))).not.toBeNull();
        },
      ),
    );
  });

  test("no text makes it throw", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void creditCodeProblem(text)));
  });
});
