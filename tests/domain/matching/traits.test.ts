import { describe, expect, it } from "vitest";
import { matchSolutions } from "~/domain/matching/match-solutions";
import type { Solution } from "~/domain/matching/solution";
import { traitsOf } from "~/domain/matching/traits";
import { yuan } from "~/domain/money";
import { matchInput, solution } from "../../factories/matching";
import { references } from "./city-catalogue";

const limits = references.parameters.traits;
const base = solution({ sectors: ["C36"] });
const deployed = (changes: Partial<Solution["deployment"]>) =>
  solution({ sectors: ["C36"], deployment: { ...base.deployment, ...changes } });
const metBy = (entry: Solution) =>
  traitsOf(entry, limits)
    .filter(({ met }) => met)
    .map(({ trait }) => trait);
const step = (scene: string) => ({ scene, from: 0, to: 1 }) as const;

describe("小快轻准 at and beyond each threshold", () => {
  it("meets all four where every fact lies within its limit", () => {
    expect(metBy(base)).toEqual(["small", "fast", "light", "precise"]);
  });

  it.each<[string, Solution, readonly string[]]>([
    [
      "three scenes are small",
      solution({ sectors: ["C36"], steps: ["a", "b", "c"].map(step) }),
      ["small", "fast", "light", "precise"],
    ],
    [
      "four scenes are not small",
      solution({ sectors: ["C36"], steps: ["a", "b", "c", "d"].map(step) }),
      ["fast", "light", "precise"],
    ],
    [
      "an entry price one yuan above the limit is not small",
      solution({ sectors: ["C36"], price: { ...base.price, entry: yuan(limits.smallMaxEntry + 1) } }),
      ["fast", "light", "precise"],
    ],
    ["15 and 45 days are fast", deployed({ firstUseDays: 15, fullUseDays: 45 }), metBy(base)],
    ["16 days to first use are not fast", deployed({ firstUseDays: 16 }), ["small", "light", "precise"]],
    ["46 days to full use are not fast", deployed({ fullUseDays: 46 }), ["small", "light", "precise"]],
    ["a server room is not light", deployed({ needsServerRoom: true }), ["small", "fast", "precise"]],
    ["17 hours of training are not light", deployed({ trainingHours: 17 }), ["small", "fast", "precise"]],
    ["21 days of own staff are not light", deployed({ ownStaffDays: 21 }), ["small", "fast", "precise"]],
    ["no template is not precise", solution(), ["small", "fast", "light"]],
    [
      "nine users are not precise",
      solution({ sectors: ["C36"], proof: { ...base.proof, users: 9 } }),
      ["small", "fast", "light"],
    ],
  ])("%s", (_name, entry, met) => {
    expect(metBy(entry)).toEqual(met);
  });

  it("carries the number and its limit in every fact", () => {
    const fast = traitsOf(deployed({ firstUseDays: 16 }), limits).find(({ trait }) => trait === "fast");
    expect(fast?.facts[0]).toEqual({ code: "trait.fast.firstUse.unmet", values: { value: 16, max: 15 } });
  });
});

describe("what raises a rank, all else equal", () => {
  const rankOf = (entry: Solution) => {
    const rank = matchSolutions(matchInput([entry])).matches[0]?.rank;
    if (!rank) throw new Error("the entry is rejected");
    return rank;
  };
  const plain = rankOf(solution());

  it("a longer prefix of the firm's sector, then its chain, fits better", () => {
    const [division, sector] = [["C36"], ["C3670"]].map((sectors) => rankOf(solution({ sectors })).fit);
    expect(division).toBeGreaterThan(plain.fit);
    expect(sector).toBeGreaterThan(division ?? 1000);
    expect(rankOf(solution({ chains: ["auto-parts"] })).fit).toBeGreaterThan(plain.fit);
  });

  it("a lower price and more users count", () => {
    const dearer = solution({ price: { ...solution().price, yearly: solution().price.once } });
    expect(rankOf(dearer).price).toBeLessThan(plain.price);
    expect(rankOf(solution({ proof: { ...solution().proof, users: 200 } })).proof).toBeGreaterThan(
      plain.proof,
    );
  });

  it("points that the firm still lacks are needed", () => {
    const lifting = solution({ lifts: [{ item: "Q1", letter: "B" }] });
    expect(rankOf(lifting).need).toBeGreaterThan(plain.need);
  });

  it("of a single choice only the best lift counts", () => {
    const [one, two] = [["C"], ["B", "C"]].map((letters) =>
      rankOf(solution({ lifts: letters.map((letter) => ({ item: "Q2", letter })) })),
    );
    expect(one?.need).toBe(two?.need);
  });
});
