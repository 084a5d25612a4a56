import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  catalogueFilterQuery,
  listCatalogue,
  readCatalogueFilter,
} from "~/domain/catalogue/catalogue-filter";
import { isShown } from "~/domain/catalogue/shown";
import { judgeTraits } from "~/domain/catalogue/trait-rules";
import { traitsOf } from "~/domain/matching/traits";
import { runs } from "../../setup/runs";
import { catalogue, instrument, references, TODAY } from "../matching/city-catalogue";

const scenes = instrument.scenes.map(({ code }) => code);
const sectors = references.sectors.sectors.map(({ code }) => code);
const { parameters } = references;
const context = { today: TODAY, parameters, scenes };
const filterOf = (query: string) => readCatalogueFilter(new URLSearchParams(query), { scenes, sectors });
const list = (query = "", of = catalogue) => listCatalogue(of, filterOf(query), context);
const codes = (query = "", of = catalogue) => list(query, of).found.map(({ solution }) => solution.code);

describe("the public list", () => {
  it("holds every entry that may be shown, and no other", () => {
    const may = catalogue.solutions.filter((each) => isShown(each, TODAY, 36)).map(({ code }) => code);
    expect(codes().toSorted()).toEqual(may.toSorted());
    expect(may.length).toBeLessThan(catalogue.solutions.length);
    expect(list().shown).toBe(may.length);
  });

  it.each([
    ["scene=quality", (code: string) => entry(code).steps.some(({ scene }) => scene === "quality")],
    ["price=3", (code: string) => entry(code).price.entry <= 30_000],
    ["ai=yes", (code: string) => entry(code).ai !== null],
    ["provider=chain-leader", (code: string) => kindOf(entry(code).provider) === "chain-leader"],
    ["trait=smart", (code: string) => entry(code).ai !== null],
    ["trait=light", (code: string) => traitsOf(entry(code), parameters.traits)[2]?.met === true],
    ["sector=C3252", (code: string) => serves(code, "C3252")],
    ["sector=C32", (code: string) => serves(code, "C32")],
    [
      "scene=quality&ai=yes&price=10",
      (code: string) => entry(code).ai !== null && entry(code).price.entry <= 100_000,
    ],
  ])("cut by %s holds those and all of those", (query, holds) => {
    const found = codes(query);
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(codes().length);
    expect(found.filter((code) => !holds(code))).toEqual([]);
    if (!query.includes("&") && query !== "trait=smart")
      expect(found).toEqual(codes().filter((code) => holds(code)));
  });

  it("is not cut by what it does not know, and tells an amount that is none", () => {
    expect(codes("scene=nonsense&sector=X&trait=big&provider=me&ai=1")).toEqual(codes());
    expect(filterOf("price=cheap")).toMatchObject({ price: null, priceText: "cheap" });
    expect(codes("price=cheap")).toEqual(codes());
  });

  it("says its filter in the address, and reads the same from it", () => {
    const query = "scene=quality&sector=C36&trait=smart&provider=integrator&price=12.5&ai=yes";
    expect(String(new URLSearchParams(catalogueFilterQuery(filterOf(query))))).toBe(query);
    expect(catalogueFilterQuery(filterOf(""))).toEqual({});
  });

  it("stands in the same order whoever the providers are and however the release is ordered", () => {
    const order = codes();
    const shuffled = fc.shuffledSubarray([...catalogue.solutions], {
      minLength: catalogue.solutions.length,
    });
    const names = fc.shuffledSubarray([...catalogue.providers], { minLength: catalogue.providers.length });
    fc.assert(
      fc.property(shuffled, names, (solutions, others) => {
        // Each provider gets the name, code number and kind of another one.
        const providers = catalogue.providers.map(({ code }, at) => ({ ...(others[at] ?? { code }), code }));
        expect(codes("", { ...catalogue, solutions, providers: providers as never })).toEqual(order);
      }),
      { numRuns: runs(10, 40) },
    );
  });
});

describe("the traits of an entry", () => {
  it("are those of matching, with every rule's value and threshold, and 数智化 beside them", () => {
    for (const each of catalogue.solutions) {
      const judged = judgeTraits(each, parameters);
      const known = traitsOf(each, parameters.traits);
      expect(judged.slice(0, 4).map(({ trait, met }) => [trait, met])).toEqual(
        known.map(({ trait, met }) => [trait, met]),
      );
      for (const { met, rules } of judged) {
        expect(met).toBe(rules.every((rule) => rule.met));
        for (const { met: kept, value, threshold } of rules)
          if (value !== null && threshold)
            expect(kept).toBe(
              threshold.bound === "max" ? value <= threshold.value : value >= threshold.value,
            );
      }
    }
  });

  it("count an AI product as 数智 when its data rest on a level and it reaches one", () => {
    const smart = (code: string) => judgeTraits(entry(code), parameters).at(-1);
    expect(smart("ai-drawing-search")).toMatchObject({ trait: "smart", met: true, decidedBy: "catalogue" });
    const lower = {
      ...entry("ai-drawing-search"),
      ai: { ...aiOf("ai-drawing-search"), needsLevel: 1 as const },
    };
    expect(
      judgeTraits(lower, parameters)
        .at(-1)
        ?.rules.map(({ met }) => met),
    ).toEqual([true, false, true]);
    expect(smart("qms-cloud")?.met).toBe(false);
  });

  it("leave 数智化 out where its thresholds are not published", () => {
    const { catalogue: _, ...older } = parameters;
    expect(judgeTraits(entry("qms-cloud"), older).map(({ trait }) => trait)).not.toContain("smart");
  });
});

const entry = (code: string) => {
  const found = catalogue.solutions.find((each) => each.code === code);
  if (!found) throw new Error(code);
  return found;
};
const aiOf = (code: string) => {
  const { ai } = entry(code);
  if (!ai) throw new Error(code);
  return ai;
};
const kindOf = (provider: string) => catalogue.providers.find(({ code }) => code === provider)?.kind;
const serves = (code: string, sector: string) =>
  entry(code).sectors.length === 0 ||
  entry(code).sectors.some((prefix) => prefix.startsWith(sector) || sector.startsWith(prefix));
