import { describe, expect, it } from "vitest";
import { bringsAbout, readItemWish, writeItemWish } from "~/domain/matching/brings-about";
import type { Match } from "~/domain/matching/match";
import { millipoints } from "~/domain/points";

const match: Match = {
  solution: "a",
  steps: [{ scene: "quality", from: 1, to: 2 }],
  lifts: [{ item: "Q6", letter: "C", points: millipoints(1250) }],
  traits: [],
  rank: { total: 0, need: 0, fit: 0, price: 0, proof: 0 },
  terms: { need: [], fit: [], price: [], proof: [] },
  reasons: [],
};

describe("whether a solution brings a wish about", () => {
  it.each([
    [{ scene: "quality" }, true],
    [{ scene: "finance" }, false],
    [{ item: "Q6", letters: [] }, true],
    [{ item: "Q6", letters: ["B", "C"] }, true],
    [{ item: "Q6", letters: ["B", "D"] }, false],
    [{ item: "Q7", letters: [] }, false],
  ])("%j: %j", (wish, expected) => {
    expect(bringsAbout(match, wish)).toBe(expected);
  });

  it("is written into an address as one word and read back", () => {
    expect(writeItemWish("Q6", ["C", "D"])).toBe("Q6:CD");
    for (const letters of [[], ["B"], ["C", "D"]])
      expect(readItemWish(writeItemWish("Q6", letters))).toEqual({ item: "Q6", letters });
    expect(readItemWish("")).toEqual({ item: "", letters: [] });
  });
});
