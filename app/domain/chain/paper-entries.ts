import type { Level } from "../instrument/instrument";
import { COST_KINDS } from "../matching/solution";
import type { SizeClass, Title } from "../organisation";
import type { Report } from "../report/report";
import type { BureauRows, DemandRow, FirmCount, SceneLevelCount } from "./bureau-rows";
import { demandRecord, type Records, type SpendLine } from "./records";

/** What of a paper is added up; nothing else of it is kept. */
export type PaperEntry = {
  readonly number: string;
  readonly version: number;
  readonly issuedOn: string;
  /** Tells firms apart, across installations too. */
  readonly creditCode: string;
  readonly submission: string;
  readonly submittedAt: string;
  readonly unit: string;
  readonly chains: readonly string[];
  readonly size: SizeClass;
  readonly title: Title | null;
  readonly level: Level;
  readonly scenes: readonly { readonly code: string; readonly level: Level }[];
  readonly spend: readonly SpendLine[];
};

export const paperEntry = (report: Report): PaperEntry => ({
  number: report.number,
  version: report.version,
  issuedOn: report.issuedOn,
  creditCode: report.firm.creditCode,
  submission: report.submission.number,
  submittedAt: report.submission.submittedAt ?? report.submission.submittedOn,
  unit: report.firm.unit,
  chains: report.firm.chains,
  size: report.firm.size,
  title: report.firm.title,
  level: report.result.level,
  scenes: report.result.scenes.map(({ code, level }) => ({ code, level })),
  spend: spendOf(report),
});

/** As stored when a roadmap is planned: a line for each year and kind in which anything is paid. */
const spendOf = ({ roadmap, projects }: Report): PaperEntry["spend"] => {
  const kinds = new Map(projects.map(({ solution, kind }) => [solution, kind]));
  return roadmap.items.flatMap(({ solution, spend }) =>
    spend.flatMap((split, index) =>
      COST_KINDS.map((cost_kind) => ({
        year: index + 1,
        solution_kind: kinds.get(solution) ?? "other",
        cost_kind,
        amount: split[cost_kind],
      })).filter(({ amount }) => amount > 0),
    ),
  );
};

/** Later submissions first, within one the higher version; the number decides what is left, so that no order of files does. */
const later = (a: PaperEntry, b: PaperEntry): number =>
  compare(b.submittedAt, a.submittedAt) ||
  compare(b.submission, a.submission) ||
  b.version - a.version ||
  compare(b.issuedOn, a.issuedOn) ||
  compare(b.number, a.number);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Each firm counts once: by the highest version of its latest submission. Yields that entry by the firm's code. */
export const countedPapers = (entries: readonly PaperEntry[]): ReadonlyMap<string, PaperEntry> =>
  new Map(
    entries
      .toSorted(later)
      .reverse()
      .map((entry) => [entry.creditCode, entry]),
  );

/** Whoever has a paper may see what it says, so every firm counts as one that consented. */
const firmOf = (entry: PaperEntry): FirmCount => ({
  unit: entry.unit,
  chain: chainOf(entry),
  size: entry.size,
  title: entry.title,
  level: entry.level,
  state: "reported",
  consented: true,
  firms: 1,
});

/** What working figures are made of, of firms that each have one entry. */
export const rowsOfPapers = (entries: readonly PaperEntry[]): BureauRows => ({
  firms: entries.map(firmOf),
  scenes: entries.flatMap((entry) =>
    entry.scenes.map(
      ({ code, level }): SceneLevelCount => ({ chain: chainOf(entry), scene: code, level, firms: 1 }),
    ),
  ),
  demand: entries.flatMap((entry) =>
    entry.spend.flatMap(({ year, solution_kind, cost_kind, amount }): readonly DemandRow[] => {
      const paid = { chain: chainOf(entry), year, amount };
      return [
        { ...paid, cut: "year", kind: "" },
        { ...paid, cut: "solution", kind: solution_kind },
        { ...paid, cut: "cost", kind: cost_kind },
      ];
    }),
  ),
});

/** What publishable figures are made of, of firms that each have one entry. */
export const recordsOfPapers = (entries: readonly PaperEntry[]): Records => ({
  results: entries.map((entry) => ({
    ...firmOf(entry),
    key: `${entry.creditCode} ${entry.submission}`,
    level: entry.level,
    scenes: Object.fromEntries(entry.scenes.map(({ code, level }) => [code, level])),
  })),
  demand: entries.map((entry) =>
    demandRecord(
      {
        firm: entry.creditCode,
        key: `${entry.creditCode} ${entry.number}`,
        chain: chainOf(entry),
        consented: true,
      },
      entry.spend,
    ),
  ),
});

const chainOf = ({ chains: [first = ""] }: PaperEntry): string => first;
