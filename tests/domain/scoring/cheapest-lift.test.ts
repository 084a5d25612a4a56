import { describe, expect, it } from "vitest";
import { NO_ANSWERS } from "~/domain/instrument/answers";
import { parsePoints } from "~/domain/points";
import { applyLift, cheapestLift, type LiftSet } from "~/domain/scoring/cheapest-lift";
import { contributionsOf } from "~/domain/scoring/contributions";
import { itemLifts } from "~/domain/scoring/item-lifts";
import { sceneLifts } from "~/domain/scoring/scene-lifts";
import { scoreAnswers } from "~/domain/scoring/score-answers";
import { answersOf, fullAnswers, instrument } from "../../factories/answers";
import { runs } from "../../setup/runs";
import { chanceOf, randomAnswers } from "./random-answers";

const CONSTRAINED = instrument.scenes.filter(({ constrained }) => constrained).map(({ code }) => code);
const GUIDING = instrument.scenes.filter(({ constrained }) => !constrained).map(({ code }) => code);
const at = (level: number, codes: readonly string[]) =>
  Object.fromEntries(codes.map((code) => [code, level]));

/** Every set that lacks one change of the given one: a scene less, an option less, a climb one option shorter. */
const smaller = ({ scenes, items }: LiftSet): Pick<LiftSet, "scenes" | "items">[] => [
  ...scenes.map((left) => ({ scenes: scenes.filter((each) => each !== left), items })),
  ...items.flatMap((lift) =>
    lift.added.map((letter) => {
      const others = items.filter((each) => each !== lift);
      const item = instrument.items.find(({ code }) => code === lift.item);
      const below = item?.options[item.options.findIndex((option) => option.letter === letter) - 1];
      const options =
        item?.kind === "single"
          ? below
            ? [below.letter]
            : []
          : lift.options.filter((each) => each !== letter);
      return { scenes, items: [...others, { item: lift.item, options, added: [] }] };
    }),
  ),
];

describe("the cheapest next level", () => {
  it("is reached by every set, and by none of which a single step is spared", () => {
    const chance = chanceOf(7);
    const wrong: string[] = [];
    let sets = 0;
    for (let firm = 0; firm < runs(80, 600); firm += 1) {
      const answers = randomAnswers(instrument, chance);
      const score = scoreAnswers(instrument, answers);
      const lift = cheapestLift(instrument, answers, score);
      expect(lift === null).toBe(score.level === 4);
      for (const set of lift?.sets ?? []) {
        sets += 1;
        const reached = scoreAnswers(instrument, applyLift(answers, set)).level;
        const spared = smaller(set).filter(
          (less) => scoreAnswers(instrument, applyLift(answers, less)).level >= (lift?.target ?? 0),
        );
        if (reached < (lift?.target ?? 0) || spared.length > 0)
          wrong.push(JSON.stringify({ answers, set, reached, spared }));
      }
      if (wrong.length > 2) break;
    }
    expect(wrong).toEqual([]);
    expect(sets).toBeGreaterThan(runs(300, 3000));
  });

  it("comes in order of changes, then of effort, and counts both", () => {
    const chance = chanceOf(11);
    for (let firm = 0; firm < runs(40, 200); firm += 1) {
      const answers = randomAnswers(instrument, chance);
      const lift = cheapestLift(instrument, answers, scoreAnswers(instrument, answers));
      const keys = (lift?.sets ?? []).map(({ changes, effort }) => changes * 1000 + effort);
      expect(keys).toEqual(keys.toSorted((a, b) => a - b));
      for (const set of lift?.sets ?? []) {
        const added = set.items.reduce((sum, item) => sum + item.added.length, 0);
        expect(set.changes).toBe(set.scenes.length + added);
        expect(new Set(set.scenes.map(({ scene }) => scene)).size).toBe(set.scenes.length);
      }
    }
  });

  it("is null at the top and has no set where too much is not applicable", () => {
    const full = fullAnswers();
    expect(cheapestLift(instrument, full, scoreAnswers(instrument, full))).toBeNull();
    const none = Object.fromEntries(
      instrument.scenes.map(({ code }) => [code, { level: null, notApplicable: { reason: "-" } }]),
    );
    const answers = { items: {}, scenes: none };
    expect(cheapestLift(instrument, answers, scoreAnswers(instrument, answers))?.sets).toEqual([]);
  });

  it("asks only for the constrained scene that is missing", () => {
    const best = fullAnswers();
    const scenes = at(2, [...CONSTRAINED.slice(0, 2), ...GUIDING.slice(0, 4)]);
    const answers = { items: best.items, scenes: answersOf({ scenes }).scenes };
    const lift = cheapestLift(instrument, answers, scoreAnswers(instrument, answers), 2);
    expect(lift?.items.patterns).toMatchObject([{ choices: [], changes: 0 }]);
    expect(lift?.scenes).toEqual([
      {
        choices: [{ constrained: true, from: 0, choose: 1, scenes: CONSTRAINED.slice(2) }],
        changes: 1,
        effort: 2,
        sets: CONSTRAINED.length - 2,
      },
    ]);
  });
});

const subsetsOf = <T>(all: readonly T[]): readonly T[][] =>
  Array.from({ length: 2 ** all.length }, (_, mask) => all.filter((_, at) => (mask >> at) & 1));

/** Minimal members of the sufficient subsets of 2^n, by trying every one. */
const minimalByForce = (all: readonly string[], suffices: (set: readonly string[]) => boolean): number =>
  subsetsOf(all).filter(
    (set) => suffices(set) && set.every((left) => !suffices(set.filter((each) => each !== left))),
  ).length;

describe("families of minimal sets", () => {
  it.each([
    { level: 1, from: {} },
    { level: 2, from: { ...at(1, CONSTRAINED.slice(0, 6)), ...at(2, GUIDING.slice(0, 5)) } },
    {
      level: 3,
      from: { ...at(2, CONSTRAINED), ...at(3, GUIDING.slice(0, 2)), ...at(3, CONSTRAINED.slice(0, 4)) },
    },
    {
      level: 4,
      from: { ...at(4, CONSTRAINED.slice(0, 5)), ...at(3, GUIDING), ...at(4, GUIDING.slice(0, 4)) },
    },
  ] as const)("hold every minimal set of scenes for level $level", ({ level, from }) => {
    const answers = answersOf({ scenes: from });
    const score = scoreAnswers(instrument, answers);
    const rule = instrument.levels[level - 1];
    const there = score.scenes.filter((scene) => scene.level >= level);
    const open = score.scenes.filter((scene) => scene.level < level).map(({ code }) => code);
    const constrainedThere = there.filter(({ constrained }) => constrained).length;
    const force = minimalByForce(open, (set) => {
      const constrained = set.filter((code) => CONSTRAINED.includes(code)).length;
      return (
        there.length + set.length >= (rule?.scenes ?? 0) &&
        constrainedThere + constrained >= (rule?.constrained ?? 0)
      );
    });
    const families = sceneLifts(score, level);
    expect(families.reduce((sum, { sets }) => sum + sets, 0)).toBe(force);
  });

  it("hold every minimal set of options, against trying all subsets of the open ones", () => {
    const full = fullAnswers();
    // Q4, Q6, Q7 and Q9 open, the rest at their best: 13 options of three kinds.
    const { Q4: _, Q6: __, Q7: ___, Q9: ____, ...rest } = full.items;
    const half = { Q4: { options: ["B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L"] } };
    const answers = { items: { ...rest, ...half }, scenes: {} };
    const units = contributionsOf(instrument, answers).flatMap(({ item, better }) =>
      better.map(({ letter, points }) => ({ name: `${item}${letter}`, points })),
    );
    const points = new Map(units.map(({ name, points }) => [name, points]));
    for (const missing of ["0.7", "0.8", "1.9", "4", "9.2", "17", "20"]) {
      const force = minimalByForce(
        units.map(({ name }) => name),
        (set) => set.reduce((sum, name) => sum + (points.get(name) ?? 0), 0) >= parsePoints(missing),
      );
      const bounds = { patterns: 10_000, extraChanges: 40, visits: 1_000_000 };
      const { patterns, complete } = itemLifts(instrument, answers, parsePoints(missing), bounds);
      expect([missing, complete, patterns.reduce((sum, { sets }) => sum + sets, 0)]).toEqual([
        missing,
        true,
        force,
      ]);
    }
  });

  it("say so where more than the bound was found", () => {
    const bounds = { patterns: 5, extraChanges: 1, visits: 20_000 };
    const wide = itemLifts(instrument, NO_ANSWERS, parsePoints("20"), bounds);
    expect(wide.patterns.length).toBe(5);
    expect(wide.complete).toBe(false);
    expect(itemLifts(instrument, NO_ANSWERS, parsePoints("20"), { ...bounds, visits: 3 }).complete).toBe(
      false,
    );
    expect(wide.patterns[0]?.changes).toBe(3);
    expect(itemLifts(instrument, fullAnswers(), parsePoints("0.1"))).toEqual({
      patterns: [],
      complete: true,
    });
  });
});
