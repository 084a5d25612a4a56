import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareReleases, countDifferences } from "~/domain/catalogue/compare-releases";
import type { Catalogue } from "~/domain/matching/solution";
import { yuan } from "~/domain/money";
import { solution } from "../../factories/matching";
import { runs } from "../../setup/runs";
import { catalogue as city } from "../matching/city-catalogue";

const text = { zh: "文", en: "text" };
const provider = {
  code: "demo",
  name: text,
  creditCode: "91410102MADE900103",
  kind: "integrator",
  demo: true,
} as const;
const release = (changes: Partial<Catalogue> = {}): Catalogue => ({
  code: "c",
  version: "1",
  title: text,
  note: text,
  providers: [provider],
  solutions: [solution(), solution({ code: "mes-a" })],
  ...changes,
});

describe("the difference of two releases", () => {
  it("names what was added and removed, by code", () => {
    const after = release({
      solutions: [solution({ code: "wms-a" }), solution({ code: "aps-a" }), solution()],
    });
    expect(compareReleases(release(), after).solutions).toEqual({
      added: [
        { code: "aps-a", name: text },
        { code: "wms-a", name: text },
      ],
      removed: [{ code: "mes-a", name: text }],
      changed: [],
    });
  });

  it("gives a changed field's old and new value, and no other field", () => {
    const { price, deployment } = solution();
    const after = release({
      solutions: [
        solution({
          price: { ...price, entry: yuan(45_000) },
          deployment: { ...deployment, needsServerRoom: true },
          steps: [{ scene: "quality", from: 1, to: 3 }],
          ai: { scenario: text, scene: "quality", needsLevel: 2 },
        }),
        solution({ code: "mes-a" }),
      ],
    });
    expect(compareReleases(release(), after).solutions.changed).toEqual([
      {
        code: "qms-a",
        name: text,
        fields: [
          { key: "steps", before: "quality | 1 | 2", after: "quality | 1 | 3" },
          { key: "aiScenarioZh", before: "", after: "文" },
          { key: "aiScenarioEn", before: "", after: "text" },
          { key: "aiScene", before: "", after: "quality" },
          { key: "aiLevel", before: "", after: "2" },
          { key: "serverRoom", before: "no", after: "yes" },
          { key: "priceEntry", before: "5", after: "4.5" },
        ],
      },
    ]);
  });

  it("tells a provider's new disclosure", () => {
    const after = release({ providers: [{ ...provider, interest: text }] });
    const difference = compareReleases(release(), after);
    expect(difference.providers.changed).toMatchObject([
      { code: "demo", fields: [{ key: "interestZh", before: "", after: "文" }, { key: "interestEn" }] },
    ]);
    expect(countDifferences(difference)).toBe(1);
  });

  it("is empty between equal releases, in whatever order, and turns around when asked the other way", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...city.solutions]),
        fc.shuffledSubarray([...city.solutions]),
        (some, others) => {
          const [one, other] = [
            { ...city, solutions: some },
            { ...city, solutions: others },
          ];
          const there = compareReleases(one, other).solutions;
          const back = compareReleases(other, one).solutions;
          expect([there.added, there.removed]).toEqual([back.removed, back.added]);
          expect(there.changed).toEqual([]);
          expect(some.length - there.removed.length + there.added.length).toBe(others.length);
        },
      ),
      { numRuns: runs(8, 30) },
    );
    const shuffled = { ...city, solutions: city.solutions.toReversed() };
    expect(countDifferences(compareReleases(city, shuffled))).toBe(0);
  });
});
