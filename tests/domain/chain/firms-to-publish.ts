import type { FirmCount } from "~/domain/chain/bureau-rows";
import type { Earlier, ToPublish } from "~/domain/chain/publication";
import { demandRecord, type Records } from "~/domain/chain/records";
import type { SectorChains } from "~/domain/chain/sector-chain";
import type { Level } from "~/domain/instrument/instrument";
import type { SizeClass } from "~/domain/organisation";

/** A firm as the tests draw it; `version` tells its results apart. */
export type Drawn = {
  readonly firm: string;
  readonly chain: string;
  readonly unit: string;
  readonly size: SizeClass;
  readonly level: Level;
  readonly scene: Level;
  readonly consented: boolean;
  /** Yuan by year; null without a roadmap. */
  readonly spend: readonly [number, number, number] | null;
  readonly version: number;
};

export const RULE = {
  source: { title: { zh: "", en: "" }, reference: "", date: "2026-01-01" },
  demo: false,
  minimumFirms: 5,
  dominancePercent: 80,
};
export const SCENE = "quality";

const text = { zh: "", en: "" };
export const chainsOf = (codes: readonly string[]): SectorChains => ({
  code: "chains",
  version: "1",
  title: text,
  note: text,
  chains: codes.map((code) => ({
    code,
    title: { zh: code, en: code },
    cluster: null,
    sectors: [],
    nodes: [],
    pilot: false,
    demo: false,
  })),
});

const countOf = ({ chain, unit, size, level, consented, spend }: Drawn): FirmCount => ({
  chain,
  unit,
  size,
  title: null,
  state: spend ? "planned" : "submitted",
  level,
  consented,
  firms: 1,
});

export const recordsOf = (firms: readonly Drawn[]): Records => ({
  results: firms.map((firm) => ({
    ...countOf(firm),
    level: firm.level,
    key: `${firm.firm} ${firm.version}`,
    scenes: { [SCENE]: firm.scene },
  })),
  demand: firms.flatMap(({ firm, chain, consented, spend, version }) =>
    spend
      ? [
          demandRecord(
            { firm, key: `${firm} ${version}`, chain, consented },
            spend.map((amount, at) => ({
              year: at + 1,
              solution_kind: amount % 2 === 0 ? "mes" : "erp",
              cost_kind: "software" as const,
              amount,
            })),
          ),
        ]
      : [],
  ),
});

/** What a release is made from, of the firms drawn. */
export const toPublish = (
  firms: readonly Drawn[],
  earlier: readonly Earlier[] = [],
  codes: readonly string[] = [...new Set(firms.map(({ chain }) => chain))],
): ToPublish => ({
  firms: firms.map(countOf),
  records: recordsOf(firms),
  earlier,
  chains: chainsOf(codes),
  scenes: [SCENE],
  rule: RULE,
});

/** So many firms of a chain at each level 0 to 4. */
export const standing = (
  chain: string,
  counts: readonly number[],
  besides: Partial<Drawn> = {},
): readonly Drawn[] =>
  counts.flatMap((count, level) =>
    Array.from(
      { length: count },
      (_, at): Drawn => ({
        firm: `${chain}-${level}-${at}`,
        chain,
        unit: "unit-a",
        size: "small",
        level: level as Level,
        scene: level as Level,
        consented: false,
        spend: null,
        version: 1,
        ...besides,
      }),
    ),
  );
