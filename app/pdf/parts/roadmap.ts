import { COST_KINDS } from "~/domain/matching/solution";
import { gapOf } from "~/domain/planning/proof";
import { PRIORITIES } from "~/domain/planning/roadmap";
import { projectRisks } from "~/domain/report/project-risks";
import type { ReportProject } from "~/domain/report/report";
import { splitTotal } from "~/domain/report/report-project";
import { GANTT_HEAD, gantt } from "~/figures/gantt";
import { paragraph, section, subsection } from "../blocks";
import { type CardRow, type CardTitle, card } from "../card";
import { type ListColumn, listColumns, listColumnsHeight } from "../columns";
import { type Paper, sayEmpty, sayQuarters, yearStart } from "../paper";
import { drawFigure } from "../shapes";
import { CONTENT_WIDTH } from "../sheet";
import type { Words } from "../words";

const YEARS = [1, 2, 3] as const;
const ROW = 18;
const LARGEST_CHART = 560;
/** Room for the first card, so that the heading of the cards is not left alone. */
const CARD_COMPANY = 200;

const proofSentence = ({ report, words }: Paper): string => {
  const { proof } = report.roadmap;
  const gap = gapOf(proof);
  if (!gap) return words.say("roadmap.optimal");
  return words.say(proof.judged ? "plan.judged" : "roadmap.feasible", { percent: String(gap.perMille / 10) });
};

/** The room below which the part begins on a page of its own: the chart stays whole unless it needs several pages. */
const beginning = (projects: number): number => {
  if (projects === 0) return 100;
  const chart = GANTT_HEAD + ROW * projects;
  return chart > LARGEST_CHART ? 260 : Math.min(130 + chart, 420);
};

/** The roadmap: quarters at a glance, the tasks of each year, a card for every project. */
export const roadmap = (paper: Paper): void => {
  const { sheet, report, words } = paper;
  section(sheet, words.say("part.roadmap"), { follow: beginning(report.projects.length) });
  if (report.projects.length === 0) {
    paragraph(sheet, sayEmpty(paper));
    return;
  }
  paragraph(sheet, proofSentence(paper));
  for (const sentence of termsOf(paper)) paragraph(sheet, sentence);
  subsection(sheet, words.say("roadmap.gantt"), 120);
  sheet.skip(4);
  schedule(paper, report.projects);
  const tasks = tasksByYear(paper);
  subsection(sheet, words.say("roadmap.years"), listColumnsHeight(sheet, tasks[0] ?? []) + 8);
  sheet.skip(4);
  for (const columns of tasks) listColumns(sheet, columns);
  subsection(sheet, words.say("roadmap.cards"), CARD_COMPANY);
  sheet.skip(4);
  for (const [index, project] of report.projects.entries())
    card(sheet, cardTitle(words, project, index), rowsOf(words, project));
};

/** What the plan was optimised for, in order, and the limits beside budgets that it keeps. */
const termsOf = ({ report, words }: Paper): readonly string[] => {
  const { request, proof } = report.roadmap;
  const named = proof.objectives.filter(({ name }) => PRIORITIES.some((each) => each === name));
  const objectives = named.map(({ name }) => words.say(`roadmap.objective.${name}`)).join(" → ");
  const name = (code: string) => report.projects.find(({ solution }) => solution === code)?.name;
  return [
    ...(named.length > 0 ? [words.say("roadmap.order", { objectives })] : []),
    ...(request.quarterBudgets ? [words.say("roadmap.byQuarter")] : []),
    ...(request.staffDays === undefined ? [] : [words.say("roadmap.staff", { days: request.staffDays })]),
    ...(request.startsIn ?? []).flatMap(({ solution, quarter }) => {
      const title = name(solution);
      return title ? [words.say("roadmap.fixed", { name: words.text(title), quarter })] : [];
    }),
  ];
};

/** "Project 3  Name", the same wherever the project is spoken of. */
export const cardTitle = (words: Words, { name }: ReportProject, index: number): CardTitle => ({
  title: words.say("roadmap.card", { number: index + 1, name: words.text(name) }),
  continued: words.say("plan.continued"),
});

/** As many rows as fit on each page; the head comes again. */
const schedule = (paper: Paper, projects: readonly ReportProject[], from = 0): void => {
  const { sheet, words } = paper;
  sheet.room(GANTT_HEAD + 2 * ROW);
  const rows = projects.slice(from, from + Math.floor((sheet.rest - GANTT_HEAD) / ROW));
  const figure = gantt({
    width: CONTENT_WIDTH,
    ...(words.language === "zh" ? { labelWidth: 168 } : { labelWidth: 204, labelSize: 7.5 }),
    rowHeight: ROW,
    years: YEARS.map((year) =>
      words.say("yearFrom", {
        year: words.say(`year.${year}`),
        month: words.month(yearStart(paper.report, year)),
      }),
    ),
    quarterTitle: (quarter) => words.say("quarter", { quarter }),
    rows: rows.map((project, index) => ({
      label: `${from + index + 1}  ${words.text(project.name)}`,
      firstQuarter: project.firstQuarter,
      lastQuarter: project.lastQuarter,
      color: (["brand", "level-3", "level-2"] as const)[project.year - 1] ?? "brand",
    })),
  });
  const values = rows.map((row) =>
    words.say("roadmap.ganttRow", { name: words.text(row.name), quarters: sayQuarters(words, row) }),
  );
  drawFigure(sheet, figure, words.say("roadmap.ganttAlt", { values: words.clauses(values) }));
  if (from + rows.length < projects.length) {
    sheet.newPage();
    schedule(paper, projects, from + rows.length);
  }
};

const TASKS = 14;

/** Names of each year's projects side by side; long lists go on in further rows of columns, so that none outgrows a page. */
const tasksByYear = ({ report, words }: Paper): readonly (readonly ListColumn[])[] => {
  const years = YEARS.map((year) => report.projects.filter((project) => project.year === year));
  const rows = Math.ceil(Math.max(...years.map(({ length }) => length)) / TASKS);
  return Array.from({ length: rows }, (_, row) =>
    YEARS.map((year, index) => ({
      title: words.say(`year.${year}`),
      entries: (years[index] ?? []).slice(row * TASKS, (row + 1) * TASKS).map(({ name }) => words.text(name)),
      empty: row === 0 ? words.say("roadmap.yearEmpty") : "—",
    })),
  );
};

const rowsOf = (words: Words, project: ReportProject): readonly CardRow[] => {
  const label = (key: string) => words.say(`roadmap.${key}`);
  const { measure, before, after, unit } = project.effect;
  const risks = projectRisks(project).map((risk) => words.say(`plan.risk.${risk}`));
  const effect = { measure: words.text(measure), before, after, unit: words.text(unit) };
  const schedule = { quarters: sayQuarters(words, project), days: project.fullUseDays };
  return [
    [[label("content"), words.text(project.summary)]],
    ...targetRows(words, project),
    [[label("requires"), words.clauses(project.requires.map(words.finding)) || label("noRequires")]],
    [
      [label("schedule"), words.say("roadmap.scheduleValue", schedule)],
      [label("owner"), label("ownerValue")],
    ],
    ...listingRows(words, project),
    [[label("budget"), costText(words, project)]],
    [
      [label("effect"), words.say("roadmap.effectValue", effect)],
      [label("eligible"), words.money(project.eligible)],
    ],
    [[words.say("plan.risk.label"), words.clauses(risks)]],
  ];
};

/** Scenes and items that the project raises: side by side where it does both. */
const targetRows = (words: Words, { steps, lifts }: ReportProject): readonly CardRow[] => {
  const raised = steps.map(({ title, from, to }) =>
    words.say("roadmap.step", {
      scene: words.text(title),
      from: words.sceneLevel(from),
      to: words.sceneLevel(to),
    }),
  );
  const items = [...new Set(lifts.map(({ title }) => words.text(title)))];
  const scenes = [words.say("roadmap.steps"), words.clauses(raised)] as const;
  const supported = [words.say("roadmap.lifts"), words.list(items)] as const;
  if (raised.length > 0 && items.length > 0) return [[scenes, supported]];
  return [
    ...(raised.length > 0 ? [[scenes] as const] : []),
    ...(items.length > 0 ? [[supported] as const] : []),
  ];
};

/** Only where the project begins after its last day in the catalogue. */
const listingRows = (words: Words, { listedUntil }: ReportProject): readonly CardRow[] =>
  listedUntil === undefined
    ? []
    : [[[words.say("roadmap.listing"), words.say("roadmap.lapsing", { date: words.date(listedUntil) })]]];

/** The three years' money and what it buys. */
const costText = (words: Words, { cost }: ReportProject): string => {
  const parts = COST_KINDS.filter((kind) => cost[kind] > 0).map(
    (kind) => `${words.name(`costKind.${kind}`)} ${words.amount(cost[kind])}`,
  );
  return words.say("roadmap.cost", { total: words.money(splitTotal(cost)), parts: words.list(parts) || "—" });
};
