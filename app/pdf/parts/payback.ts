import { type Yuan, yuan } from "~/domain/money";
import { largestSubsidy, paybackOf } from "~/domain/report/payback";
import { paragraph } from "../blocks";
import type { Paper } from "../paper";
import { styles } from "../sheet";
import { type Column, type Row, titledTable } from "../table";

const YEARS = [1, 2, 3] as const;
const QUARTERS = [0, 1, 2, 3] as const;

const sum = (amounts: readonly Yuan[]): Yuan => yuan(amounts.reduce((total, amount) => total + amount, 0));

/** What is paid in each of the twelve quarters, and in all until then. Left out for plans of older versions. */
export const cashFlow = (paper: Paper): void => {
  const { sheet, report, words } = paper;
  if (!report.roadmap.quarters) return;
  const columns: readonly Column[] = [
    { title: words.say("plan.cash.year"), share: 22 },
    ...QUARTERS.map(
      (index): Column => ({
        title: words.say("quarter", { quarter: index + 1 }),
        share: 12,
        align: "right",
      }),
    ),
    { title: words.say("plan.cash.sum"), share: 15, align: "right" },
    { title: words.say("plan.cash.running"), share: 15, align: "right" },
  ];
  titledTable(
    sheet,
    { title: words.say("plan.cash.title"), note: words.say("unit.money") },
    columns,
    YEARS.flatMap((year) => yearRows(paper, year)),
  );
};

const yearRows = ({ report, words }: Paper, year: 1 | 2 | 3): readonly Row[] => {
  const all = report.roadmap.quarters ?? [];
  const own = all.slice(4 * year - 4, 4 * year);
  const named = (key: string) => words.say(`plan.cash.${key}`, { year: words.say(`year.${year}`) });
  const paid = own.map(({ total }) => total);
  const until = sum(all.slice(0, 4 * year).map(({ total }) => total));
  const limits = own.flatMap(({ budget }) => budget ?? []);
  return [
    { cells: [named("payments"), ...paid.map(words.amount), words.amount(sum(paid)), words.amount(until)] },
    ...(limits.length === own.length && limits.length > 0
      ? [{ cells: [named("limits"), ...limits.map(words.amount), words.amount(sum(limits)), ""] }]
      : []),
  ];
};

/** What the plan has to bring in a year to be paid back: a yardstick for the firm, no forecast. */
export const payback = (paper: Paper): void => {
  const { sheet, report, words } = paper;
  const label = (key: string) => words.say(`plan.payback.${key}`);
  const subsidy = largestSubsidy(report);
  titledTable(
    sheet,
    { title: label("title"), note: label("note"), noteLook: styles.body },
    [
      { title: label("period"), share: 20 },
      { title: label("needed"), share: 26, align: "right" },
      { title: label("share"), share: 24, align: "right" },
      { title: label("scenario"), share: 30, align: "right" },
    ],
    paybackOf(report).map(({ years, needed, share, withSubsidy }) => ({
      cells: [
        words.say("plan.payback.years", { count: years }),
        words.amount(needed),
        share === null ? "—" : `${share / 10}%`,
        withSubsidy === null ? "—" : words.amount(withSubsidy),
      ],
    })),
  );
  if (subsidy)
    paragraph(
      sheet,
      words.say("plan.payback.scenarioNote", { title: words.text(subsidy.title) }),
      styles.small,
    );
};
