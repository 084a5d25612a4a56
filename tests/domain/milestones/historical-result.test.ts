import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Day, dayInChina, parseDay } from "~/domain/milestones/calendar-day";
import { parseHistoricalForm } from "~/domain/milestones/historical-result";
import { parseOnsiteForm } from "~/domain/milestones/onsite-rating";
import { readCases } from "../../factories/cases";

type Cases = {
  readonly levels: readonly { readonly points: string; readonly level: number }[];
  readonly refused: readonly { readonly field: string; readonly value: unknown; readonly code: string }[];
};
const cases = readCases("historical-2022.yaml") as Cases;
const today = "2026-11-23" as Day;
const form = { ratedOn: "2023-06-15", points: "43.50", statedLevel: "2", note: "第一次自评" };
const codesOf = (input: unknown) => {
  const outcome = parseHistoricalForm(input, today);
  return outcome.ok ? [] : outcome.problems.map(({ code, field }) => `${field} ${code}`);
};

describe("a result of the 2022 edition", () => {
  it.each(cases.levels)("of $points points is level $level", ({ points, level }) => {
    const outcome = parseHistoricalForm({ ...form, points }, today);
    expect(outcome).toMatchObject({ ok: true, value: { level, statedLevel: 2 } });
  });

  it.each(cases.refused)("with $field as $value gives $code", ({ field, value, code }) => {
    expect(codesOf({ ...form, [field]: value })).toEqual([`${field} ${code}`]);
  });

  it("keeps a level the firm was told even where the rule gives another, and none where it says none", () => {
    expect(parseHistoricalForm({ ...form, points: "38.5" }, today)).toMatchObject({
      value: { level: 1, statedLevel: 2 },
    });
    expect(parseHistoricalForm({ ratedOn: form.ratedOn, points: "38.5" }, today)).toMatchObject({
      value: { points: 38_500, level: 1, statedLevel: null, note: null },
    });
  });

  it("tells every wrong field at once", () => {
    expect(codesOf({ note: "长".repeat(201), statedLevel: "x" })).toEqual([
      "ratedOn milestone.dateMissing",
      "points milestone.pointsMissing",
      "statedLevel milestone.levelMalformed",
      "note milestone.textLong",
    ]);
  });

  it("never throws, whatever is sent", () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        expect(parseHistoricalForm(input, today).ok).toBe(false);
        expect(parseOnsiteForm(input, today).ok).toBe(false);
      }),
    );
  });
});

describe("an on-site rating", () => {
  const rating = {
    ratedOn: "2026/6/5",
    level: "2",
    assessor: "某评测中心",
    documentNumber: "豫评〔2026〕12号",
  };
  const problemsOf = (input: object) => {
    const outcome = parseOnsiteForm(input, today);
    return outcome.ok ? [] : outcome.problems.map(({ code }) => code);
  };

  it("needs date, level, body and document, and takes a note", () => {
    expect(parseOnsiteForm(rating, today)).toEqual({
      ok: true,
      value: { ...rating, ratedOn: "2026-06-05", level: 2, note: null },
    });
    expect(problemsOf({})).toEqual([
      "milestone.dateMissing",
      "milestone.levelMissing",
      "milestone.assessorMissing",
      "milestone.documentNumberMissing",
    ]);
    expect(problemsOf({ ...rating, level: "9" })).toEqual(["milestone.levelMalformed"]);
    expect(problemsOf({ ...rating, assessor: "长".repeat(81) })).toEqual(["milestone.textLong"]);
  });
});

describe("a calendar day", () => {
  it.each([
    ["2023-06-15", "2023-06-15"],
    ["2023/6/5", "2023-06-05"],
    ["2023.6.5", "2023-06-05"],
    ["2023年6月5日", "2023-06-05"],
    ["２０２３－６－５", "2023-06-05"],
    ["2024-02-29", "2024-02-29"],
    ["2023-02-29", null],
    ["2023-00-10", null],
    ["0000-13-45", null],
    ["2023-6", null],
    ["", null],
  ])("reads %s", (text, day) => {
    expect(parseDay(text)).toBe(day);
  });

  it("changes at midnight in China", () => {
    expect(dayInChina(new Date("2026-11-22T15:59:59Z"))).toBe("2026-11-22");
    expect(dayInChina(new Date("2026-11-22T16:00:00Z"))).toBe("2026-11-23");
  });
});
