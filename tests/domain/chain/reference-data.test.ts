import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseRegions, parseSectorChains, parseSectors } from "~/domain/chain/parse-chains";
import { parseParameters } from "~/domain/parse-parameters";
import { cityReferences, readReference } from "../../factories/reference";

const { regions, sectors, chains, parameters } = cityReferences();

describe("the city's lists", () => {
  test("16 units, of which 郑东新区 has no code", () => {
    expect(regions.units).toHaveLength(16);
    expect(regions.units.filter(({ adcode }) => adcode === null).map(({ code }) => code)).toEqual([
      "zhengdong",
    ]);
  });

  test("31 manufacturing divisions C13 to C43", () => {
    const divisions = sectors.sectors.filter(({ parent }) => parent === null).map(({ code }) => code);
    expect(divisions).toEqual(Array.from({ length: 31 }, (_, at) => `C${13 + at}`));
  });

  test("20 chains, four pilot sub-industries, all marked as demonstration", () => {
    expect(chains.chains).toHaveLength(20);
    expect(chains.chains.filter(({ pilot }) => pilot).map(({ code }) => code)).toEqual([
      "auto-parts",
      "high-end-equipment",
      "aluminium",
      "refractory",
    ]);
    expect(chains.chains.every(({ demo }) => demo)).toBe(true);
    expect(chains.note.zh).toContain("示例，待工信局确认");
  });

  test("every prefix of a chain names a listed division", () => {
    const listed = new Set(sectors.sectors.map(({ code }) => code));
    const prefixes = chains.chains.flatMap((chain) => chain.sectors);
    expect(prefixes.filter((prefix) => !listed.has(prefix.slice(0, 3)))).toEqual([]);
  });

  test("parameters read amounts as whole yuan", () => {
    expect(parameters.size.tiers[0]).toEqual({ size: "large", staff: 1000, revenue: 400_000_000 });
    expect(parameters.subsidies.map(({ kind }) => kind)).toEqual(["by-level", "by-rate", "voucher"]);
  });
});

const changed = (path: string, change: (data: Record<string, unknown>) => unknown): unknown => {
  const data = readReference(path);
  return typeof data === "object" && data !== null ? change({ ...data }) : null;
};
const problems = (outcome: ReturnType<typeof parseParameters | typeof parseSectors>) =>
  outcome.ok ? [] : outcome.problems.map(({ code, field }) => ({ code, field }));

test("parameters published before points counted in steps are still read, and count them exactly", () => {
  const { pointStep, ...planning } = parameters.planning;
  expect(pointStep).toBe(500);
  const older = changed("parameters/zhengzhou-2026.yaml", (data) => ({ ...data, planning }));
  const read = parseParameters(older);
  expect(read.ok && read.value.planning).toEqual(planning);
});

describe("a wrong file is refused with the path", () => {
  test("a step of points below one millipoint", () => {
    const wrong = changed("parameters/zhengzhou-2026.yaml", (data) => ({
      ...data,
      planning: { ...parameters.planning, pointStep: 0 },
    }));
    expect(problems(parseParameters(wrong)).map(({ field }) => field)).toEqual(["planning.pointStep"]);
  });

  test("weights of the ranking that do not add up", () => {
    const wrong = changed("parameters/zhengzhou-2026.yaml", (data) => ({
      ...data,
      ranking: { ...parameters.ranking, need: 451 },
    }));
    expect(problems(parseParameters(wrong))).toEqual([{ code: "reference.weightsOff", field: "ranking" }]);
  });

  test("an amount that is a number, not a text", () => {
    const wrong = changed("parameters/zhengzhou-2026.yaml", (data) => ({
      ...data,
      traits: { ...parameters.traits, smallMaxEntry: 10.1 },
    }));
    expect(problems(parseParameters(wrong))).toEqual([
      { code: "reference.structure", field: "traits.smallMaxEntry" },
    ]);
  });

  test("a sector whose parent is not listed, and one twice", () => {
    const sector = (code: string, parent: string | null) => ({ code, parent, title: { zh: "业", en: "x" } });
    const wrong = { ...sectors, sectors: [sector("C36", null), sector("C3670", "C37"), sector("C36", null)] };
    expect(problems(parseSectors(wrong))).toEqual([
      { code: "reference.duplicateCode", field: "sectors.2.code" },
      { code: "reference.unknownParent", field: "sectors.1.parent" },
    ]);
  });

  test("nothing makes the parsers throw", () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        for (const parse of [parseRegions, parseSectors, parseSectorChains, parseParameters])
          expect(parse(input).ok).toBe(false);
      }),
    );
  });
});
