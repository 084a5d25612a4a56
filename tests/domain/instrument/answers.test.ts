import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkAnswers } from "~/domain/instrument/check-answers";
import { parseAnswers } from "~/domain/instrument/parse-answers";
import { progressOf } from "~/domain/instrument/progress";
import { scoreAnswers } from "~/domain/scoring/score-answers";
import { anyAnswers, fullAnswers, instrument } from "../../factories/answers";
import { runs } from "../../setup/runs";

const codesOf = (input: unknown) => {
  const outcome = parseAnswers(instrument, input);
  return outcome.ok ? [] : outcome.problems.map(({ code, field }) => [code, field]);
};
const item = (code: string, answer: unknown) => ({ items: { [code]: answer } });

describe("answers from outside", () => {
  it.each([
    ["exclusive none with another", item("Q1", { options: ["A", "B"] }), "answer.exclusiveWithOthers"],
    ["two options of a single choice", item("Q2", { options: ["A", "B"] }), "answer.severalOptions"],
    ["an option that is not there", item("Q2", { options: ["F"] }), "answer.unknownOption"],
    ["a small letter", item("Q2", { options: ["a"] }), "answer.unknownOption"],
    ["an option twice", item("Q1", { options: ["B", "B"] }), "answer.repeatedOption"],
    ["options that are numbers", item("Q1", { options: [1] }), "answer.optionsMalformed"],
    ["an unknown item", item("Q16", { options: ["A"] }), "answer.unknownItem"],
    ["an unknown scene", { scenes: { painting: { level: 1 } } }, "answer.unknownScene"],
    ["a level too high", { scenes: { hr: { level: 5 } } }, "answer.levelMalformed"],
    ["a level below", { scenes: { hr: { level: -1 } } }, "answer.levelMalformed"],
    ["a level in between", { scenes: { hr: { level: 1.5 } } }, "answer.levelMalformed"],
    ["a number nobody asks", item("Q1", { numbers: { robots: "3" } }), "answer.unknownNumber"],
    ["a negative number", item("Q2", { numbers: { "equipment-total": "-3" } }), "answer.numberNotWhole"],
    ["an exponent", item("Q2", { numbers: { "equipment-total": "1e3" } }), "answer.numberNotWhole"],
    ["half a machine", item("Q2", { numbers: { "equipment-total": "1.5" } }), "answer.numberNotWhole"],
    ["a rate above 100", item("Q13", { numbers: { "pass-rate-after": "100.1" } }), "answer.numberAbove"],
    [
      "not applicable and answered",
      item("Q1", { options: ["B"], notApplicable: { reason: "无" } }),
      "answer.answeredAndNotApplicable",
    ],
    ["not applicable without reason", item("Q1", { notApplicable: { reason: " " } }), "answer.reasonMissing"],
    [
      "a reason too long",
      item("Q1", { notApplicable: { reason: "无".repeat(501) } }),
      "answer.reasonTooLong",
    ],
    ["a field nobody knows", { items: {}, admin: true }, "answer.unknownField"],
    ["a list", [], "answer.malformed"],
    ["nothing", null, "answer.malformed"],
  ])("with %s are refused with the place", (_, input, code) => {
    expect(codesOf(input).map(([each]) => each)).toEqual([code]);
  });

  it("report every problem, not only the first", () => {
    expect(codesOf({ items: { Q1: { options: ["Z"] }, Q2: { options: ["Z"] } }, scenes: { hr: 3 } })).toEqual(
      [
        ["answer.unknownOption", "items.Q1.options"],
        ["answer.unknownOption", "items.Q2.options"],
        ["answer.malformed", "scenes.hr"],
      ],
    );
  });

  it("never throw, whatever they are", () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        parseAnswers(instrument, input);
      }),
      { numRuns: runs(150, 1000) },
    );
  });

  it("never throw, whatever stands at a place of the questionnaire", () => {
    const codes = fc.constantFrom("Q1", "Q2", "Q11", "Q13", "__proto__", "constructor", "toString");
    const fields = fc.constantFrom("options", "numbers", "notApplicable", "level", "__proto__");
    const answer = fc.oneof(fc.anything(), fc.dictionary(fields, fc.anything()));
    fc.assert(
      fc.property(
        fc.dictionary(codes, answer),
        fc.dictionary(fc.constantFrom("hr", "__proto__"), answer),
        (items, scenes) => {
          const outcome = parseAnswers(instrument, { items, scenes });
          if (!outcome.ok) return;
          const { points } = scoreAnswers(instrument, outcome.value);
          expect(points).toBeGreaterThanOrEqual(0);
          expect(points).toBeLessThanOrEqual(100_000);
          checkAnswers(instrument, outcome.value);
        },
      ),
      { numRuns: runs(50, 300) },
    );
  });

  it("do not reach through a prototype", () => {
    const input: unknown = JSON.parse('{"items":{"__proto__":{"options":["A"]}}}');
    expect(codesOf(input)).toEqual([["answer.unknownItem", "items.__proto__"]]);
  });
});

describe("valid answers", () => {
  it("survive being written and read again", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const stored: unknown = JSON.parse(JSON.stringify(answers));
        expect(parseAnswers(instrument, stored)).toEqual({ ok: true, value: answers });
      }),
      { numRuns: runs(50, 300) },
    );
  });

  it("are complete exactly when nothing is left unanswered", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { done, open, faulty, toConfirm, total } = progressOf(instrument, answers);
        expect([total, toConfirm]).toEqual([31, 0]);
        expect(done + open + faulty).toBe(total);
        expect(checkAnswers(instrument, answers)).toHaveLength(total - done);
      }),
      { numRuns: runs(50, 300) },
    );
    expect(progressOf(instrument, fullAnswers()).done).toBe(31);
  });

  it("keep the order of the questionnaire in what was ticked", () => {
    const outcome = parseAnswers(instrument, item("Q1", { options: ["D", "B"] }));
    expect(outcome).toMatchObject({ ok: true, value: { items: { Q1: { options: ["B", "D"] } } } });
  });
});
