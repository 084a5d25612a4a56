import { describe, expect, it } from "vitest";
import { sumOfSplit } from "~/domain/matching/check-catalogue";
import type { Solution } from "~/domain/matching/solution";
import type { Text } from "~/domain/text";
import { crossCheck } from "~db/cross-check";
import { catalogue, instrument, openToAll, references, TODAY } from "./city-catalogue";

const { solutions, providers } = catalogue;
const codesOf = (list: readonly Solution[]) => list.map(({ code }) => code);
const scenes = instrument.scenes.map(({ code }) => code);
const steps = scenes.flatMap((scene) => ([1, 2, 3, 4] as const).map((to) => ({ scene, to })));

/** Takes the scene from the level below to `to`. */
const takes = (solution: Solution, scene: string, to: number): boolean =>
  solution.steps.some((step) => step.scene === scene && step.from < to && step.to === to);

/** Usual sums of a contract in 万元 by kind, for systems that raise a scene to level 2 or above. */
const BANDS: Readonly<Partial<Record<Solution["kind"], readonly [number, number]>>> = {
  mes: [5, 30],
  wms: [3, 15],
  qms: [5, 20],
  aps: [10, 50],
  plm: [5, 30],
  cam: [5, 30],
  energy: [3, 20],
  safety: [3, 15],
};

const textsOf = (solution: Solution): readonly Text[] => [
  solution.name,
  solution.summary,
  ...solution.pains,
  ...(solution.ai ? [solution.ai.scenario] : []),
  solution.proof.reference,
  solution.proof.effect.measure,
];

describe("the city's catalogue release", () => {
  it("names only scenes, items, options, sectors and chains that are published", () => {
    const { sectors, chains } = references;
    expect(crossCheck("catalogue", catalogue, { instrument, sectors, chains })).toEqual([]);
  });

  it("has at least 88 entries of at least 14 providers of the three kinds, all marked as examples", () => {
    expect(solutions.length).toBeGreaterThanOrEqual(88);
    expect(providers.length).toBeGreaterThanOrEqual(14);
    expect(new Set(providers.map(({ kind }) => kind)).size).toBe(3);
    expect(providers.filter(({ demo, name }) => !demo || !name.zh.includes("示例"))).toEqual([]);
    const used = new Set(solutions.map(({ provider }) => provider));
    expect(providers.filter(({ code }) => !used.has(code))).toEqual([]);
    expect(codesOf(solutions.filter(({ proof }) => !proof.reference.zh.includes("（示例）")))).toEqual([]);
  });

  it("says everything in Chinese and in English", () => {
    const wrong = solutions.flatMap((solution) =>
      textsOf(solution)
        .filter(({ zh, en }) => !/\p{Script=Han}/u.test(zh) || /\p{Script=Han}/u.test(en))
        .map(({ zh }) => `${solution.code}: ${zh}`),
    );
    expect(wrong).toEqual([]);
  });

  it.each(steps)("takes $scene to $to for firms of every sector and size", ({ scene, to }) => {
    expect(codesOf(solutions.filter((each) => openToAll(each) && takes(each, scene, to)))).not.toEqual([]);
  });

  it.each(scenes)("offers at least three ways to take %s to level 2 or 3", (scene) => {
    const listed = solutions.filter(({ listing }) => listing.from <= TODAY && TODAY <= listing.to);
    const ways = listed.filter((each) => takes(each, scene, 2) || takes(each, scene, 3));
    expect(ways.length).toBeGreaterThanOrEqual(3);
  });

  it.each([
    ["auto-parts", "C3670"],
    ["high-end-equipment", "C3514"],
    ["refractory", "C3089"],
    ["aluminium", "C3252"],
  ])("has three templates at least made for the pilot's %s", (chain, sector) => {
    expect(references.chains.chains.find(({ code }) => code === chain)?.pilot).toBe(true);
    const made = solutions.filter(
      ({ sectors, chains }) =>
        chains.includes(chain) && sectors.some((prefix) => prefix.length > 3 && sector.startsWith(prefix)),
    );
    expect(made.length).toBeGreaterThanOrEqual(3);
  });

  it("offers artificial intelligence in every scene, and only on a base of level 2 or above", () => {
    const products = solutions.flatMap(({ code, ai, steps }) => (ai ? [{ code, ai, steps }] : []));
    expect(products.length).toBeGreaterThanOrEqual(16);
    expect(products.filter(({ ai }) => ai.needsLevel < 2)).toEqual([]);
    const astray = products.filter(({ ai, steps }) => !steps.some(({ scene }) => scene === ai.scene));
    expect(astray.map(({ code }) => code)).toEqual([]);
    expect(new Set(products.map(({ ai }) => ai.scene))).toEqual(new Set(scenes));
  });

  it("lifts every option of Q1–Q4, Q6, Q7, Q9 and Q10, brackets of Q5 and Q8, and no outcome", () => {
    const offered = new Set(
      solutions.filter(openToAll).flatMap(({ lifts }) => lifts.map(({ item, letter }) => item + letter)),
    );
    const all = ["Q1", "Q2", "Q3", "Q4", "Q6", "Q7", "Q9", "Q10"].flatMap((code) =>
      (instrument.items.find((item) => item.code === code)?.options ?? [])
        .slice(1)
        .map(({ letter }) => code + letter),
    );
    expect(all.length).toBeGreaterThan(40);
    for (const code of [...all, "Q5C", "Q5D", "Q5E", "Q8B", "Q8C", "Q8D", "Q8E"])
      expect([code, offered.has(code)]).toEqual([code, true]);
    const outcomes = solutions.filter(({ lifts }) => lifts.some(({ item }) => /^Q1[1-5]$/.test(item)));
    expect(codesOf(outcomes)).toEqual([]);
  });

  it("lifts a segment of Q4 only where it serves the scene that segment speaks of", () => {
    const segments = instrument.items.find(({ code }) => code === "Q4")?.options ?? [];
    const wrong = solutions.flatMap(({ code, lifts, steps }) =>
      lifts
        .filter(({ item }) => item === "Q4")
        .map(({ letter }) => segments.find((option) => option.letter === letter)?.scene)
        .filter((scene) => !steps.some((step) => step.scene === scene))
        .map((scene) => `${code}: ${scene}`),
    );
    expect(wrong).toEqual([]);
  });

  it("keeps the usual contract of a system within the band of its kind", () => {
    const outside = solutions.flatMap(({ code, kind, steps, price }) => {
      const band = BANDS[kind];
      const once = sumOfSplit(price.once) / 10_000;
      if (!band || steps.every(({ to }) => to < 2)) return [];
      return once < band[0] || once > band[1] ? [`${code}: ${once}`] : [];
    });
    expect(outside).toEqual([]);
  });

  it("holds entries whose time is over, runs out this year or has not come", () => {
    expect(codesOf(solutions.filter(({ listing }) => listing.to < TODAY))).not.toEqual([]);
    expect(codesOf(solutions.filter(({ listing }) => listing.to === "2026-12-31"))).not.toEqual([]);
    expect(codesOf(solutions.filter(({ listing }) => TODAY < listing.from))).not.toEqual([]);
  });
});
