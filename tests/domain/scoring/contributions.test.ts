import { describe, expect, it } from "vitest";
import { contributionsOf } from "~/domain/scoring/contributions";
import { scoreGaps } from "~/domain/scoring/gaps";
import { scoreAnswers } from "~/domain/scoring/score-answers";
import { answersOf, fullAnswers, instrument } from "../../factories/answers";

const of = (letters: Readonly<Record<string, readonly string[]>>, item: string) =>
  contributionsOf(instrument, answersOf({ items: letters })).find((each) => each.item === item);

describe("contributions", () => {
  it("tell each ticked option's points and what the others would add", () => {
    expect(of({ Q10: ["B", "D"] }, "Q10")).toEqual({
      item: "Q10",
      state: "answered",
      points: 3000,
      max: 7500,
      chosen: [
        { letter: "B", points: 1500 },
        { letter: "D", points: 1500 },
      ],
      better: [
        { letter: "C", points: 1500 },
        { letter: "E", points: 1500 },
        { letter: "F", points: 1500 },
      ],
    });
  });

  it("tell of a single choice what each higher option adds instead", () => {
    expect(of({ Q11: ["B"] }, "Q11")?.better).toEqual([
      { letter: "C", points: 1875 },
      { letter: "D", points: 3750 },
      { letter: "E", points: 5625 },
    ]);
  });

  it("offer every option beside “none”, and beside no answer", () => {
    expect(of({ Q1: ["A"] }, "Q1")?.better).toHaveLength(4);
    expect(of({}, "Q1")).toMatchObject({ state: "unanswered", points: 0, chosen: [] });
    expect(of({}, "Q1")?.better).toHaveLength(4);
  });

  it("offer nothing where the question does not concern the firm or all is reached", () => {
    const items = { Q2: { options: [], notApplicable: { reason: "本企业没有生产设备" } } };
    const [, second] = contributionsOf(instrument, { items, scenes: {} });
    expect(second).toMatchObject({ state: "not-applicable", points: 0, better: [] });
    expect(contributionsOf(instrument, fullAnswers()).flatMap(({ better }) => better)).toEqual([]);
  });
});

describe("gaps", () => {
  it("put the item with most missing points and the nearest constrained scenes first", () => {
    const answers = answersOf({
      items: { Q5: ["B"], Q1: ["B", "C", "D"] },
      scenes: { quality: 1, finance: 0, office: 1, marketing: 2 },
    });
    const gaps = scoreGaps(scoreAnswers(instrument, answers), 2);
    expect(gaps.items[0]).toEqual({ item: "Q4", points: 0, max: 10_000, missing: 10_000 });
    expect(gaps.items.at(-1)).toEqual({ item: "Q1", points: 6000, max: 8000, missing: 2000 });
    expect(gaps.scenes[0]).toEqual({ scene: "quality", constrained: true, level: 1, to: 2, missing: 1 });
    expect(gaps.scenes.find(({ constrained }) => !constrained)?.scene).toBe("office");
    expect(gaps.scenes.map(({ scene }) => scene)).not.toContain("marketing");
  });

  it("are none where everything is reached", () => {
    expect(scoreGaps(scoreAnswers(instrument, fullAnswers()))).toEqual({ items: [], scenes: [] });
  });
});
