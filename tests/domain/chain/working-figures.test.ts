import { describe, expect, it } from "vitest";
import type { BureauRows } from "~/domain/chain/bureau-rows";
import { ALWAYS_BY_NAME, BY_NAME, type ByName } from "~/domain/chain/by-name";
import type { Figure } from "~/domain/chain/figure";
import { workingFigures } from "~/domain/chain/working-figures";
import { chainsOf, type Drawn, recordsOf, SCENE, standing, toPublish } from "./firms-to-publish";

/** The rows that the database would give of these firms, where scenes and demand are those of firms that may be seen. */
const rowsOf = (firms: readonly Drawn[], byName: readonly ByName[]): BureauRows => {
  const seen = (what: ByName) => firms.filter(({ consented }) => consented || byName.includes(what));
  return {
    firms: toPublish(firms).firms,
    scenes: seen("scenes").map(({ chain, scene }) => ({ chain, scene: SCENE, level: scene, firms: 1 })),
    demand: recordsOf(seen("demand")).demand.flatMap(({ chain, spend }) =>
      spend.flatMap(({ year, solution_kind, cost_kind, amount }) => [
        { chain, year, cut: "year" as const, kind: "", amount },
        { chain, year, cut: "solution" as const, kind: solution_kind, amount },
        { chain, year, cut: "cost" as const, kind: cost_kind, amount },
      ]),
    ),
  };
};

const figuresOf = (firms: readonly Drawn[], byName: readonly ByName[] = ALWAYS_BY_NAME) =>
  workingFigures({
    rows: rowsOf(firms, byName),
    scenes: [SCENE],
    chains: chainsOf(["a", "b", "empty"]),
    byName,
  });

const planned = (firms: readonly Drawn[], consented: number) =>
  firms.map((firm, at) => ({ ...firm, consented: at < consented, spend: [300, 200, 100] as const }));

const said = (figure: Figure | undefined): string =>
  figure && "value" in figure ? `${figure.kind} ${figure.value}` : (figure?.kind ?? "");

describe("working figures", () => {
  it("hide no count of what an officer may see by name, however few the firms are", () => {
    const { overview, chains } = figuresOf(standing("a", [0, 1, 0, 1, 0]));
    expect(overview.lines[0]?.fromTwo).toEqual({ kind: "exact", value: 1 });
    for (const table of [overview.levels, chains.a?.byUnit, chains.a?.bySize, chains.a?.byState])
      for (const row of table?.rows ?? [])
        expect(row.levels.map(({ kind }) => kind)).toEqual(
          Array.from({ length: 5 }, () => (row.of === 0 ? "none" : "exact")),
        );
  });

  it("say of a chain without results or roadmaps that there are none, and never 0", () => {
    const line = figuresOf(standing("a", [0, 1, 0, 0, 0])).overview.lines.find(
      ({ code }) => code === "empty",
    );
    expect([line?.fromTwo, line?.demand.total, ...(line?.demand.years ?? [])].map(said)).toEqual(
      Array.from({ length: 5 }, () => "none"),
    );
  });

  it.each([
    [0, "withheld", ["withheld", "withheld", "withheld"]],
    [1, "at-least 600", ["at-least 300", "at-least 200", "at-least 100"]],
    [2, "exact 1200", ["exact 600", "exact 400", "exact 200"]],
  ] as const)("count the money of %i of two firms that consented", (consented, total, years) => {
    const { overview, chains } = figuresOf(planned(standing("a", [0, 1, 1, 0, 0]), consented));
    expect(said(overview.lines[0]?.demand.total)).toBe(total);
    expect(overview.lines[0]?.demand.years.map(said)).toEqual(years);
    expect(overview.lines[0]?.demand).toMatchObject({ of: 2, seen: consented });
    expect(chains.a?.bySolutionKind.rows.map((row) => said(row.total))).toEqual(
      consented === 0 ? [] : [total],
    );
  });

  it("count the scenes of firms that consented, and say of how many", () => {
    const firms = standing("a", [0, 3, 3, 0, 0]).map((firm, at) => ({ ...firm, consented: at % 2 === 0 }));
    const table = figuresOf(firms).chains.a?.scenes;
    expect(table).toMatchObject({ of: 6, seen: 3 });
    expect(table?.rows[0]?.levels.map(said)).toEqual(["exact 0", "exact 2", "exact 1", "exact 0", "exact 0"]);
    const nobody = figuresOf(standing("a", [0, 3, 3, 0, 0])).chains.a?.scenes;
    expect(nobody?.rows[0]?.levels.map(said)).toEqual(Array.from({ length: 5 }, () => "withheld"));
  });

  it("count everything of every firm where the rule says so", () => {
    const { overview, chains } = figuresOf(planned(standing("a", [0, 3, 3, 0, 0]), 0), BY_NAME);
    expect(said(overview.total.demand.total)).toBe("exact 3600");
    expect(chains.a?.scenes).toMatchObject({ of: 6, seen: 6 });
  });

  it("count each firm in one chain, and in none where its chain is no longer listed", () => {
    const { overview } = figuresOf([
      ...planned(standing("a", [0, 1, 1, 0, 0]), 2),
      ...planned(standing("gone", [0, 1, 2, 0, 0]), 3),
    ]);
    expect(overview.lines.map(({ code, firms }) => [code, firms])).toEqual([
      ["a", 2],
      ["b", 0],
      ["empty", 0],
      ["", 3],
    ]);
    expect(said(overview.total.demand.total)).toBe("exact 3000");
    expect(overview.total).toMatchObject({ firms: 5, submitted: 5, planned: 5, reported: 0 });
  });
});
