import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wantedOf } from "~/domain/planning/wanted-of";
import { cheapestLift } from "~/domain/scoring/cheapest-lift";
import { scoreAnswers } from "~/domain/scoring/score-answers";
import {
  changedAnswers,
  countChanges,
  NO_CHANGES,
  toggledLetters,
  type WhatIf,
  whatIfOf,
  withItem,
  withoutChange,
  withScene,
} from "~/domain/scoring/what-if";
import { readWhatIf, writeWhatIf } from "~/domain/scoring/what-if-query";
import { answersOf, anyAnswers, instrument } from "../../factories/answers";
import { runs } from "../../setup/runs";

const submitted = answersOf({
  items: { Q1: ["B", "C"], Q2: ["D"], Q6: ["A"] },
  scenes: { quality: 2, finance: 1 },
});

describe("a what-if", () => {
  it("holds only what differs from the submission", () => {
    const changed = withScene(
      submitted,
      withItem(instrument, submitted, NO_CHANGES, "Q2", ["E"]),
      "quality",
      3,
    );
    expect(changed).toEqual({ items: { Q2: ["E"] }, scenes: { quality: 3 } });
    expect(withScene(submitted, changed, "quality", 2)).toEqual({ items: { Q2: ["E"] }, scenes: {} });
    expect(withItem(instrument, submitted, changed, "Q2", ["D"])).toEqual({
      items: {},
      scenes: { quality: 3 },
    });
    expect(withItem(instrument, submitted, NO_CHANGES, "Q1", ["C", "B"])).toEqual(NO_CHANGES);
    expect(withScene(submitted, NO_CHANGES, "office", 0)).toEqual(NO_CHANGES);
    expect(withoutChange(changed, "Q2")).toEqual({ items: {}, scenes: { quality: 3 } });
  });

  it("ticks as the questionnaire does: one of a single choice, 无 beside nothing else", () => {
    expect(toggledLetters(instrument, "Q2", ["D"], "B")).toEqual(["B"]);
    expect(toggledLetters(instrument, "Q6", ["A"], "C")).toEqual(["C"]);
    expect(toggledLetters(instrument, "Q6", ["B", "C"], "A")).toEqual(["A"]);
    expect(toggledLetters(instrument, "Q6", ["B", "C"], "B")).toEqual(["C"]);
  });

  it("drops numbers and reasons that spoke of the answer before", () => {
    const answers = {
      items: { Q2: { options: ["B"], numbers: { total: "10", digital: "2" } } },
      scenes: { quality: { level: null, notApplicable: { reason: "-" } } },
    };
    const changed = changedAnswers(answers, { items: { Q2: ["E"] }, scenes: { quality: 2 } });
    expect(changed).toEqual({ items: { Q2: { options: ["E"] } }, scenes: { quality: { level: 2 } } });
  });

  it("begins with a minimal set, which then reaches the level", () => {
    const lift = cheapestLift(instrument, submitted, scoreAnswers(instrument, submitted), 2);
    for (const set of lift?.sets ?? []) {
      const whatIf = whatIfOf(set);
      expect(countChanges(whatIf)).toBe(set.scenes.length + set.items.length);
      expect(scoreAnswers(instrument, changedAnswers(submitted, whatIf)).level).toBeGreaterThanOrEqual(2);
    }
    expect(lift?.sets.length).toBeGreaterThan(0);
  });
});

describe("the URL of a what-if", () => {
  const query = (whatIf: WhatIf) =>
    String(new URLSearchParams(writeWhatIf(instrument, whatIf).map((pair) => [...pair])));
  const read = (text: string) => readWhatIf(instrument, submitted, new URLSearchParams(text));

  it("is short and in the order of the questionnaire", () => {
    const whatIf: WhatIf = { items: { Q6: [], Q2: ["E"], Q1: ["B", "D"] }, scenes: { quality: 3 } };
    expect(query(whatIf)).toBe("Q1=BD&Q2=E&Q6=&quality=3");
    expect(query(NO_CHANGES)).toBe("");
  });

  it("reads back what it wrote, whatever was tried out", () => {
    fc.assert(
      fc.property(anyAnswers, anyAnswers, (answers, tried) => {
        let whatIf = NO_CHANGES;
        for (const { code } of instrument.items)
          whatIf = withItem(instrument, answers, whatIf, code, tried.items[code]?.options ?? []);
        for (const { code } of instrument.scenes)
          whatIf = withScene(answers, whatIf, code, tried.scenes[code]?.level ?? 0);
        const back = readWhatIf(instrument, answers, new URLSearchParams(query(whatIf)));
        expect(back).toEqual({ whatIf, ignored: [] });
        const points = (given: typeof answers) => scoreAnswers(instrument, given).points;
        expect(points(changedAnswers(answers, back.whatIf))).toBe(points(tried));
      }),
      { numRuns: runs(60, 500) },
    );
  });

  it("reads a form sent without script: one pair a tick, an empty one before them", () => {
    expect(read("Q1=&Q1=B&Q1=C&Q1=E&Q2=D&Q6=&quality=2&finance=2").whatIf).toEqual({
      items: { Q1: ["B", "C", "E"], Q6: [] },
      scenes: { finance: 2 },
    });
  });

  it("names what it does not understand and keeps the rest", () => {
    expect(read("Q1=BZ&Q2=DE&Q6=AB&quality=5&finance=x&nowhere=1&office=3")).toEqual({
      whatIf: { items: {}, scenes: { office: 3 } },
      ignored: ["Q1", "Q2", "Q6", "quality", "finance", "nowhere"],
    });
  });
});

describe("what a plan is asked by a target", () => {
  it("is what lies above the submission: no level lowered, no tick taken away, nothing the firm has", () => {
    const changes = {
      items: { Q1: ["C", "D"], Q2: ["C"], Q11: ["B"] },
      scenes: { quality: 3, finance: 0, office: 1 },
    } as const;
    expect(wantedOf(instrument, submitted, { target: "t", name: "n", changes })).toEqual({
      target: "t",
      name: "n",
      items: [
        { item: "Q1", letter: "D" },
        { item: "Q11", letter: "B" },
      ],
      scenes: [
        { scene: "quality", level: 3 },
        { scene: "office", level: 1 },
      ],
    });
  });
});
