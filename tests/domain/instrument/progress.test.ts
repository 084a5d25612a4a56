import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkAnswers, sectionsOf } from "~/domain/instrument/check-answers";
import { progressOf, toDo } from "~/domain/instrument/progress";
import { anyAnswers, fullAnswers, instrument } from "../../factories/answers";
import { runs } from "../../setup/runs";

const fields = [
  ...instrument.items.map(({ code }) => `items.${code}`),
  ...instrument.scenes.map(({ code }) => `scenes.${code}`),
];

describe("the one rule of progress", () => {
  it("puts each question in one state; the list, the sections, the whole and submitting agree", () => {
    fc.assert(
      fc.property(anyAnswers, fc.subarray(fields), (answers, unconfirmed) => {
        const { sections, ...all } = progressOf(instrument, answers, unconfirmed);
        const left = toDo({ instrument, answers, unconfirmed, year: 2026 });
        expect(all.done + all.open + all.faulty + all.toConfirm).toBe(all.total);
        expect(left).toHaveLength(all.total - all.done);
        expect(left.length === 0).toBe(checkAnswers(instrument, answers, unconfirmed).length === 0);
        for (const state of ["done", "open", "faulty", "toConfirm"] as const)
          expect(sections.reduce((sum, section) => sum + section[state], 0)).toBe(all[state]);
        for (const { code, done, total } of sections)
          expect(left.filter(({ section }) => section === code)).toHaveLength(total - done);
      }),
      { numRuns: runs(50, 300) },
    );
  });

  it("counts a contradiction as something to do, in its section and in the list, with both values", () => {
    const full = fullAnswers();
    const numbers = { "equipment-total": "40", "equipment-digital": "18" };
    const answers = { ...full, items: { ...full.items, Q2: { options: ["E"], numbers } } };
    expect(progressOf(instrument, answers)).toMatchObject({ done: 30, faulty: 1, open: 0 });
    expect(toDo({ instrument, answers, unconfirmed: [], year: 2026 })).toMatchObject([
      { code: "Q2", state: "faulty", problems: [{ values: { computed: "D", chosen: "E" } }] },
    ]);
  });

  it("names the calendar year of a figure that is missing, in both languages", () => {
    const full = fullAnswers();
    const numbers = { "spend-previous-year": "12", "revenue-previous-year": "100" };
    const answers = { ...full, items: { ...full.items, Q11: { options: [], numbers } } };
    expect(toDo({ instrument, answers, unconfirmed: [], year: 2027 })).toMatchObject([
      {
        code: "Q11",
        problems: [
          { values: { titleZh: "上年数字化投入（2026 年）", titleEn: "Digital spending last year (2026)" } },
        ],
      },
    ]);
  });

  it("counts copied answers apart until they are confirmed; what is open or faulty too is that first", () => {
    const { items: _, ...full } = fullAnswers();
    const answers = { ...full, items: { ...fullAnswers().items, Q1: { options: [] } } };
    expect(progressOf(instrument, answers, ["items.Q1", "items.Q3", "scenes.hr"])).toMatchObject({
      open: 1,
      toConfirm: 2,
      done: 28,
    });
  });

  it("has a section for every question, so none is left out of the counts", () => {
    expect(sectionsOf(instrument).flatMap(({ questions }) => questions)).toHaveLength(31);
  });
});
