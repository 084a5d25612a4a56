import { describe, expect, it } from "vitest";
import type { BureauFigures, GroupTable } from "~/domain/chain/bureau-figures";
import { type Figure, told } from "~/domain/chain/figure";
import { publishFigures } from "~/domain/chain/publish-figures";
import { type Drawn, standing, toPublish } from "./firms-to-publish";

const written = (figure: Figure | undefined): string =>
  figure?.kind === "exact" ? String(figure.value) : figure?.kind === "none" ? "—" : "※";

const tableOf = (table: GroupTable): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...table.rows, ...(table.other ? [table.other] : []), table.total].map((row) => [
      row.code,
      [written(row.fromTwo), ...row.levels.map(written)].join(" "),
    ]),
  );

const publish = (...chains: readonly (readonly Drawn[])[]): BureauFigures =>
  publishFigures(toPublish(chains.flat())).figures;

/** Roadmaps of one kind of yearly spending for the first so many firms. */
const spending = (firms: readonly Drawn[], many: number, spend: readonly [number, number, number]) =>
  firms.map((firm, at) => (at < many ? { ...firm, spend } : firm));

describe("levels of chains", () => {
  it.each([
    [
      "in full where every class has enough firms or none",
      [standing("a", [6, 7, 8, 0, 0]), standing("b", [5, 5, 5, 0, 0])],
      { a: "8 6 7 8 0 0", b: "5 5 5 5 0 0", total: "13 11 12 13 0 0" },
    ],
    [
      "by coarser classes where the finer have few",
      [standing("a", [3, 4, 8, 2, 0]), standing("b", [2, 6, 9, 0, 0])],
      { a: "10 7 10", b: "9 8 9", total: "19 15 19" },
    ],
    [
      "of small chains together",
      [standing("a", [6, 7, 12, 0, 0]), standing("b", [2, 3, 2, 0, 0]), standing("c", [3, 2, 3, 0, 0])],
      {
        a: "12 6 7 12 0 0",
        other: "5 5 5 5 0 0",
        total: "17 11 12 17 0 0",
      },
    ],
    [
      "of one small chain with the smallest that hides it",
      [standing("a", [0, 9, 9, 0, 0]), standing("b", [0, 20, 20, 0, 0]), standing("c", [0, 1, 0, 0, 0])],
      {
        b: "20 0 20 20 0 0",
        other: "9 0 10 9 0 0",
        total: "29 0 30 29 0 0",
      },
    ],
    [
      "not of a chain whose firms all stand on one side of level 2",
      [standing("a", [0, 6, 0, 0, 0]), standing("b", [0, 9, 9, 0, 0])],
      { total: "9 0 15 9 0 0" },
    ],
    [
      "not at all where all firms together are too few",
      [standing("a", [1, 2, 1, 0, 0]), standing("b", [1, 1, 1, 0, 0])],
      { total: "※" },
    ],
  ] as const)("are shown %s", (_, chains, expected) => {
    const { overview } = publish(...chains);
    expect(tableOf(overview.levels)).toEqual(expected);
    const lines = [...overview.lines, ...overview.merged].map(({ code }) => code);
    expect(lines.toSorted()).toEqual(chains.map(([firm]) => firm?.chain).toSorted());
  });

  it("say of a chain without a result that there is nobody, and give it no line", () => {
    const { overview, chains } = publishFigures(
      toPublish(standing("a", [0, 9, 9, 0, 0]), [], ["a", "empty"]),
    ).figures;
    expect([...overview.lines, ...overview.merged].map(({ code }) => code)).toEqual(["a"]);
    expect([chains.empty?.line.fromTwo.kind, chains.empty?.line.demand.total.kind]).toEqual(["none", "none"]);
  });

  it("merge chains into one line that counts their firms as well", () => {
    const { overview } = publish(
      standing("a", [6, 7, 12, 0, 0]),
      standing("b", [2, 3, 2, 0, 0]),
      standing("c", [3, 2, 3, 0, 0]),
    );
    expect(overview.merged.map(({ code }) => code)).toEqual(["b", "c"]);
    expect(overview.other).toMatchObject({ firms: 15, submitted: 15, of: 15 });
    expect(overview.total.firms).toBe(25 + 15);
  });

  it("show a chain's tables by unit only where the overview shows the chain", () => {
    const twoUnits = [
      ...standing("a", [0, 9, 9, 0, 0]),
      ...standing("a", [0, 8, 8, 0, 0], { unit: "unit-b" }).map((firm) => ({
        ...firm,
        firm: `${firm.firm}-b`,
      })),
    ];
    const figures = publish(twoUnits, standing("b", [0, 3, 3, 0, 0]), standing("c", [0, 3, 3, 0, 0]));
    expect(tableOf(figures.chains.a?.byUnit ?? ({} as never))).toMatchObject({
      "unit-a": "9 0 9 9 0 0",
      "unit-b": "8 0 8 8 0 0",
    });
    expect(figures.chains.b?.byUnit.classes).toEqual([]);
    expect(figures.chains.b?.byUnit.total.firms).toBe(6);
  });
});

describe("demand of chains", () => {
  const big = spending(standing("a", [0, 9, 9, 0, 0]), 6, [300, 200, 100]);

  it("is shown by year where enough firms pay in each, as a whole where they do not", () => {
    const uneven = spending(standing("b", [0, 9, 9, 0, 0]), 6, [300, 200, 0]);
    const { overview } = publish(big, uneven);
    const [a, b] = overview.lines;
    expect([written(a?.demand.total), written(b?.demand.total)]).toEqual(["3600", "3000"]);
    expect(b?.demand.years.map(written)).toEqual(["※", "※", "※"]);
    // Year by year the rest, less a, would be b's.
    expect(a?.demand.years.map(written)).toEqual(["※", "※", "※"]);
    expect(overview.total.demand.years.map(written)).toEqual(["3600", "2400", "600"]);
  });

  it("is counted with others where few firms or one firm make it up", () => {
    const few = spending(standing("b", [0, 9, 9, 0, 0]), 4, [300, 200, 100]);
    const one = spending(standing("c", [0, 9, 9, 0, 0]), 6, [300, 200, 100]).map((firm, at) =>
      at === 0 ? { ...firm, spend: [90_000, 90_000, 90_000] as const } : firm,
    );
    const { overview, chains } = publish(
      big,
      few,
      one,
      spending(standing("d", [0, 9, 9, 0, 0]), 7, [300, 200, 100]),
    );
    const byCode = Object.fromEntries(
      ["a", "b", "c", "d"].map((code) => [code, written(chains[code]?.line.demand.total)]),
    );
    // c outweighs everything: nothing may be said of it in any company, nor of the total.
    expect(byCode).toEqual({ a: "3600", b: "※", c: "※", d: "4200" });
    expect([overview.other, written(overview.total.demand.total)]).toEqual([null, "※"]);
    const without = publish(big, few, spending(standing("d", [0, 9, 9, 0, 0]), 7, [300, 200, 100])).overview;
    expect(without.lines.map(({ demand }) => written(demand.total))).toEqual(["※", "※", "4200"]);
    expect(written(without.other?.demand.total)).toBe("6000");
  });

  it("adds up the firms of all chains, each of which counts in one", () => {
    const chains = ["a", "b", "c", "d", "e"].map((code) =>
      spending(standing(code, [0, 6, 6, 0, 0]), 2, [300, 200, 100]),
    );
    const { overview } = publish(...chains);
    expect(overview.total.planned).toBe(10);
    expect(overview.total.demand.years.map(written)).toEqual(["3000", "2000", "1000"]);
    expect(written(overview.total.demand.total)).toBe("6000");
    expect(overview.lines.every(({ demand }) => demand.total.kind === "withheld")).toBe(true);
    expect(overview.other?.demand.total.kind).not.toBe("exact");
  });

  it("leaves no pattern of a chain with one firm: neither its kinds nor its years", () => {
    const one = spending(standing("b", [0, 0, 1, 0, 0]), 1, [300, 0, 0]);
    const { chains } = publish(big, one);
    expect(chains.b?.bySolutionKind).toEqual({ rows: [], other: null });
    expect(chains.b?.byCostKind).toEqual({ rows: [], other: null });
    const demand = chains.b?.line.demand;
    expect(new Set([demand?.total, ...(demand?.years ?? [])].map(written))).toEqual(new Set(["※"]));
  });

  it("is not left of firms that did not consent when an officer takes off those that did", () => {
    const known = big.map((firm, at) => ({ ...firm, consented: at < 5 }));
    expect(written(publish(known).overview.total.demand.total)).toBe("※");
    const all = big.map((firm) => ({ ...firm, consented: true }));
    expect(written(publish(all).overview.total.demand.total)).toBe("3600");
  });
});

describe("scenes of a chain", () => {
  const scenesOf = (firms: readonly Drawn[]) => publish(firms).chains.a?.scenes;

  it("are shown by the finest classes that allow it", () => {
    expect(scenesOf(standing("a", [5, 6, 7, 0, 0]))?.rows[0]?.levels.map(written)).toEqual([
      "5",
      "6",
      "7",
      "0",
      "0",
    ]);
    expect(scenesOf(standing("a", [3, 6, 7, 0, 0]))?.rows[0]?.levels.map(written)).toEqual(["9", "7", "0"]);
  });

  it("stay hidden where all firms stand at one level", () => {
    const same = standing("a", [0, 9, 9, 0, 0], { scene: 2 });
    expect(scenesOf(same)?.rows[0]?.fromTwo.kind).toBe("withheld");
  });

  it("do not tell an officer of the firms that did not consent", () => {
    const firms = standing("a", [0, 9, 9, 0, 0]);
    const but = (many: number) => firms.map((firm, at) => ({ ...firm, consented: at >= many }));
    expect(scenesOf(but(1))?.rows[0]?.fromTwo.kind).toBe("withheld");
    // The first nine all stand at level 1.
    expect(scenesOf(but(9))?.rows[0]?.fromTwo.kind).toBe("withheld");
    expect(scenesOf(but(12))?.rows[0]?.fromTwo.kind).toBe("exact");
    expect(scenesOf(but(0))?.rows[0]?.fromTwo.kind).toBe("exact");
  });
});

describe("a second release", () => {
  const chains = [standing("a", [0, 9, 9, 0, 0]), standing("b", [0, 9, 9, 0, 0])].flat();
  const first = publishFigures(toPublish(chains));
  const earlier = [{ day: "2026-10-31", ...first }];
  const came = (counts: readonly number[]) =>
    standing("a", counts).map((firm) => ({ ...firm, firm: `new-${firm.firm}` }));
  const second = (more: readonly Drawn[]) => publishFigures(toPublish([...chains, ...more], earlier));
  const lineOf = (figures: BureauFigures) => figures.chains.a?.line;

  it.each([
    ["one firm", [0, 0, 1, 0, 0], false],
    ["many firms that all stand on one side", [0, 0, 12, 0, 0], false],
    ["enough firms on both sides", [0, 5, 5, 0, 0], true],
  ] as const)("after %s came, counts them: %s", (_, counts, renewed) => {
    const line = lineOf(second(came(counts)).figures);
    expect(line?.asOf.result).toBe(renewed ? null : "2026-10-31");
    expect([line?.of, told(line?.fromTwo)]).toEqual(renewed ? [28, 14] : [18, 9]);
    expect(lineOf(first.figures)?.of).toBe(18);
  });

  it("counts what it held back once enough has come, of the day it was held back from", () => {
    const third = (more: readonly Drawn[], before: ReturnType<typeof second>) =>
      publishFigures(toPublish([...chains, ...more], [{ day: "2026-11-30", ...before }, ...earlier]));
    const few = came([0, 2, 2, 0, 0]);
    const held = second(few);
    expect(lineOf(third(few, held).figures)?.asOf.result).toBe("2026-10-31");
    expect(lineOf(third(came([0, 6, 6, 0, 0]), held).figures)).toMatchObject({
      of: 30,
      asOf: { result: null },
    });
  });

  it("counts firms that submitted again like those that came and went", () => {
    const again = (many: number) =>
      chains.map((firm, at) => (at < many ? { ...firm, level: 2 as const, version: 2 } : firm));
    const line = lineOf(publishFigures(toPublish(again(1), earlier)).figures);
    expect([line?.asOf.result, told(line?.fromTwo)]).toEqual(["2026-10-31", 9]);
  });

  it("is as of its own day where nothing changed", () => {
    expect(lineOf(second([]).figures)?.asOf).toEqual({ result: null, demand: null });
  });
});
