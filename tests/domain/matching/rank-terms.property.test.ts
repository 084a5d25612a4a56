import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RANK_PARTS, type RankTerm } from "~/domain/matching/match";
import { matchSolutions } from "~/domain/matching/match-solutions";
import { sayReason } from "~/messages/say-reason";
import { createSay } from "~/messages/translator";
import { messages } from "~/messages/zh-CN";
import { anyAnswers } from "../../factories/answers";
import { runs } from "../../setup/runs";
import { cityMatch, references } from "./city-catalogue";

/** The summand as a reader reckons it from the figures of its sentence. */
const reckoned = ({ code, values = {} }: RankTerm): number => {
  const of = (name: string) => Number(values[name]);
  const share = (part: number, whole: number) => Math.min(1, part / whole);
  const rules: Readonly<Record<string, () => number>> = {
    "rank.need.crossing": () => 300,
    "rank.need.crossingConstrained": () => 450,
    "rank.need.approaching": () => 100,
    "rank.need.beyond": () => 40,
    "rank.need.points": () => 500 * share(of("points"), of("lacking")),
    "rank.need.pointsMet": () => 250 * share(of("points"), 10),
    "rank.fit.sector": () => 100 + 75 * (of("signs") - 1),
    "rank.fit.anySector": () => 100,
    "rank.fit.chain": () => 250,
    "rank.fit.sizes": () => 150 / of("sizes"),
    "rank.fit.traits": () => 50 * of("met"),
    "rank.price": () => {
      const small = of("smallAmount") * of("gains");
      return (1000 * small) / (small + of("costAmount"));
    },
    "rank.proof.users": () => (400 * of("users")) / (of("users") + of("least")),
    "rank.proof.satisfaction": () => 2.5 * of("percent"),
    "rank.proof.accepted": () => 2.5 * of("percent"),
    "rank.proof.reference": () => 100,
  };
  return Math.floor((rules[code]?.() ?? Number.NaN) + 1e-9);
};

const anyInput = fc
  .tuple(anyAnswers, fc.constantFrom("C3670", "C3081", "C3514"), fc.constantFrom(1, 2, 3, 4))
  .map(([answers, sector, target]) => cityMatch(answers, { sector }, { target }));

describe("a rank", () => {
  it("can be reckoned again from the sentences shown with it", () => {
    const say = createSay(messages, "zh");
    fc.assert(
      fc.property(anyInput, (input) => {
        const { ranking } = references.parameters;
        for (const { rank, terms } of matchSolutions(input).matches) {
          const { need } = terms;
          const steps = need.filter(({ code }) => /crossing|approaching|beyond/.test(code));
          const ofSteps = steps.reduce((sum, each) => sum + reckoned(each), 0);
          for (const term of RANK_PARTS.flatMap((part) => terms[part])) {
            const half = Math.floor(ofSteps / 2) - ofSteps;
            expect(term.points).toBe(term.code === "rank.need.scenesMet" ? half : reckoned(term));
            expect(sayReason(term, say, "zh", {})).not.toMatch(/rank\.|\{\{/);
          }
          const parts = RANK_PARTS.map((part) => {
            const sum = terms[part].reduce((all, { points }) => all + points, 0);
            expect(rank[part]).toBe(Math.min(1000, sum));
            return rank[part] * ranking[part];
          });
          expect(rank.total).toBe(Math.floor(parts.reduce((sum, each) => sum + each, 0) / 1000));
        }
      }),
      { numRuns: runs(40, 200) },
    );
  });
});
