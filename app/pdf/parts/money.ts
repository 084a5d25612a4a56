import { COST_KINDS, type CostKind } from "~/domain/matching/solution";
import { type Yuan, yuan } from "~/domain/money";
import { splitTotal } from "~/domain/report/report-project";
import { notice, paragraph, section, subsection } from "../blocks";
import type { Paper } from "../paper";
import { type Column, type Row, table, titledTable } from "../table";
import { cashFlow, payback } from "./payback";

const YEARS = [1, 2, 3] as const;

/** What is paid, by kind, year, quarter and project; subsidies as a scenario beside it, and what pays it back. */
export const money = (paper: Paper): void => {
  const { sheet, words } = paper;
  section(sheet, words.say("part.money"), { follow: 260 });
  if (paper.report.projects.length === 0) paragraph(sheet, words.say("plan.empty.money"));
  else spending(paper);
  subsection(sheet, words.say("money.subsidies"), 100);
  subsidies(paper);
  if (paper.report.projects.length > 0) payback(paper);
};

const spending = (paper: Paper): void => {
  const { sheet, words } = paper;
  const note = words.say("unit.money");
  titledTable(sheet, { title: words.say("money.table"), note }, kindColumns(paper), [
    ...kindRows(paper),
    ...budgetRows(paper),
  ]);
  cashFlow(paper);
  titledTable(sheet, { title: words.say("money.projects"), note }, projectColumns(paper), projectRows(paper));
};

const yearColumns = ({ words }: Paper): readonly Column[] => [
  ...YEARS.map((year): Column => ({ title: words.say(`year.${year}`), share: 14, align: "right" })),
  { title: words.say("money.total"), share: 14, align: "right" },
];

const kindColumns = (paper: Paper): readonly Column[] => [
  { title: paper.words.say("money.kind"), share: 30 },
  ...yearColumns(paper),
  { title: paper.words.say("money.eligible"), share: 18, align: "right" },
];

const sum = (amounts: readonly Yuan[]): Yuan => yuan(amounts.reduce((total, amount) => total + amount, 0));

const kindRows = ({ report, words }: Paper): readonly Row[] => {
  const { years, total } = report.roadmap;
  const eligible = new Set(report.projects.flatMap(({ eligibleKinds }) => eligibleKinds));
  const row = (kind: CostKind): Row => {
    const amounts = years.map(({ spend }) => spend[kind]);
    return {
      cells: [
        words.name(`costKind.${kind}`),
        ...amounts.map(words.amount),
        words.amount(sum(amounts)),
        words.say(eligible.has(kind) ? "money.yes" : "money.no"),
      ],
    };
  };
  return [
    ...COST_KINDS.map(row),
    {
      strong: true,
      cells: [
        words.say("money.spendRow"),
        ...years.map((year) => words.amount(year.total)),
        words.amount(total),
        "",
      ],
    },
  ];
};

const budgetRows = ({ report, words }: Paper): readonly Row[] => {
  const { years, total } = report.roadmap;
  const budget = sum(years.map((year) => year.budget));
  return [
    {
      cells: [
        words.say("money.budgetRow"),
        ...years.map((year) => words.amount(year.budget)),
        words.amount(budget),
        "",
      ],
    },
    {
      cells: [
        words.say("money.restRow"),
        ...years.map((year) => words.amount(yuan(year.budget - year.total))),
        words.amount(yuan(budget - total)),
        "",
      ],
    },
  ];
};

const projectColumns = (paper: Paper): readonly Column[] => [
  { title: paper.words.say("result.no"), share: 8 },
  { title: paper.words.say("money.project"), share: 44 },
  ...yearColumns(paper),
];

const projectRows = ({ report, words }: Paper): readonly Row[] =>
  report.projects.map((project, index) => {
    const item = report.roadmap.items.find(({ solution }) => solution === project.solution);
    const amounts = (item?.spend ?? []).map(splitTotal);
    return {
      cells: [
        String(index + 1),
        words.text(project.name),
        ...amounts.map(words.amount),
        words.amount(splitTotal(project.cost)),
      ],
    };
  });

const subsidies = ({ sheet, report, words }: Paper): void => {
  if (report.subsidies.length === 0) {
    paragraph(sheet, words.say("money.noSubsidies"));
    return;
  }
  const title = (key: string) => words.say(`money.${key}`);
  const counted = report.roadmap.counted ?? [];
  for (const { rule, year, quarter, amount } of counted) {
    const found = report.subsidies.find((each) => each.rule === rule);
    const named = found ? words.text(found.title) : rule;
    notice(sheet, words.say("money.counted", { title: named, year, quarter, amount: words.money(amount) }));
  }
  notice(sheet, title(counted.length > 0 ? "subsidyNoteCounted" : "subsidyNote"));
  table(
    sheet,
    [
      { title: title("rule"), share: 36 },
      { title: title("reference"), share: 24 },
      { title: title("base"), share: 14, align: "right" },
      { title: title("amount"), share: 14, align: "right" },
      { title: title("year"), share: 14, align: "right" },
    ],
    report.subsidies.map((subsidy) => ({
      cells: [
        subsidyTitle(words.text(subsidy.title), subsidy.demo ? title("demo") : ""),
        subsidy.reference,
        words.amount(subsidy.eligible),
        words.amount(subsidy.amount),
        subsidy.year === null ? "—" : words.say(`year.${subsidy.year}`),
      ],
    })),
  );
};

const subsidyTitle = (title: string, mark: string): string =>
  /示例|example/i.test(title) ? title : `${title}${mark}`;
