import type { Level } from "../instrument/instrument";
import { COST_KINDS } from "../matching/solution";
import type { SizeClass, Title } from "../organisation";
import type { Report } from "../report/report";
import type { BureauRows, DemandRow, SceneLevelCount } from "./bureau-rows";

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
  readonly spend: readonly PaperSpend[];
};

/** Yuan of a plan year by the kinds it is spent on. */
type PaperSpend = {
  readonly year: number;
  readonly solution_kind: string;
  readonly cost_kind: string;
  readonly amount: number;
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

/** The rows that a bureau's tables are made of, of firms that each have one entry. */
export const rowsOfPapers = (entries: readonly PaperEntry[]): BureauRows => ({
  firms: entries.map(({ unit, chains, size, title, level }) => ({
    unit,
    chains,
    size,
    title,
    state: "reported",
    level,
  })),
  scenes: grouped(
    entries.flatMap((entry) =>
      entry.scenes.map(({ code, level }) => ({ chain: chainOf(entry), scene: code, level })),
    ),
    (all): SceneLevelCount => ({ ...all[0], firms: all.length }),
  ),
  demand: grouped(
    entries.flatMap((entry) => firmDemand(entry).map((line) => ({ chain: chainOf(entry), ...line }))),
    (all): DemandRow => {
      const amounts = all.map(({ amount }) => amount);
      return {
        ...all[0],
        firms: all.length,
        amount: amounts.reduce((sum, amount) => sum + amount, 0),
        largest: Math.max(...amounts),
      };
    },
    "amount",
  ),
});

const chainOf = ({ chains: [first = ""] }: PaperEntry): string => first;

/** A firm's money by year, as a whole and by kind: one line each, as the database groups it. */
const firmDemand = ({ spend }: PaperEntry): readonly Pick<DemandRow, "year" | "cut" | "kind" | "amount">[] =>
  grouped(
    spend.flatMap(({ year, solution_kind, cost_kind, amount }) => [
      { year, cut: "year" as const, kind: "", amount },
      { year, cut: "solution" as const, kind: solution_kind, amount },
      { year, cut: "cost" as const, kind: cost_kind, amount },
    ]),
    (all) => ({ ...all[0], amount: all.reduce((sum, { amount }) => sum + amount, 0) }),
    "amount",
  );

/** Makes one of all that agree in every field but `besides`. */
const grouped = <T extends object, R>(
  all: readonly T[],
  make: (group: readonly [T, ...T[]]) => R,
  besides?: keyof T & string,
): readonly R[] => {
  const groups = new Map<string, [T, ...T[]]>();
  for (const each of all) {
    const key = JSON.stringify(Object.entries(each).filter(([field]) => field !== besides));
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return [...groups.values()].map(make);
};
