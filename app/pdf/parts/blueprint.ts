import type { ReportProject } from "~/domain/report/report";
import { list, paragraph, section, subsection } from "../blocks";
import type { Paper } from "../paper";
import { drawFigure } from "../shapes";
import { titledTable } from "../table";
import { sceneTitle } from "./findings";
import { MAP_SCALE, sceneMap } from "./result";

/** How the firm looks when all is done: scenes, the systems that carry them, the foundations, what is joined to what. */
export const blueprint = (paper: Paper): void => {
  const { sheet, report, words } = paper;
  section(sheet, words.say("part.blueprint"), { follow: 300 });
  paragraph(sheet, words.say(report.projects.length > 0 ? "plan.blueprint.intro" : "plan.empty.blueprint"));
  subsection(sheet, words.say("goals.chart"), 200);
  sheet.skip(4);
  map(paper);
  if (report.projects.length === 0) return;
  areas(paper);
  foundations(paper);
  order(paper);
};

const map = (paper: Paper): void => {
  const { sheet, report, words } = paper;
  const change = (level: number, planned: number) =>
    level === planned
      ? words.say(`levelShort.${level}`)
      : `${words.say(`levelShort.${level}`)} → ${words.say(`levelShort.${planned}`)}`;
  const values = report.result.scenes.map(
    ({ title, level, planned }) => `${words.text(title)} ${change(level, planned[2])}`,
  );
  drawFigure(
    sheet,
    sceneMap(
      paper,
      ({ level, planned }) => change(level, planned[2]),
      ({ planned }) => planned[2],
    ),
    words.say("goals.chartAlt", { values: words.clauses(values) }),
    MAP_SCALE,
  );
};

const names = ({ words }: Paper, projects: readonly ReportProject[]): string =>
  words.list(projects.map(({ name }) => words.text(name)));

const areas = (paper: Paper): void => {
  const { sheet, report, words } = paper;
  const { sceneGroups, scenes } = report.result;
  const label = (key: string) => words.say(`plan.blueprint.${key}`);
  titledTable(
    sheet,
    { title: label("areas") },
    [
      { title: label("area"), share: 16 },
      { title: label("scenes"), share: 36 },
      { title: label("systems"), share: 48 },
    ],
    sceneGroups.map(({ code, title }) => {
      const own = scenes.filter(({ group, state }) => group === code && state !== "not-applicable");
      const codes = new Set(own.map((scene) => scene.code));
      const carrying = report.projects.filter(({ steps }) => steps.some(({ scene }) => codes.has(scene)));
      const levels = own.map(
        (scene) => `${sceneTitle(words, scene)} ${words.say(`levelShort.${scene.planned[2]}`)}`,
      );
      return {
        cells: [words.text(title), words.list(levels) || "—", names(paper, carrying) || label("kept")],
      };
    }),
  );
};

/** The items that projects lift: networks, equipment, data, people, rules. */
const foundations = (paper: Paper): void => {
  const { sheet, report, words } = paper;
  const label = (key: string) => words.say(`plan.blueprint.${key}`);
  const rows = report.result.items.flatMap(({ code, title }) => {
    const lifting = report.projects.filter(({ lifts }) => lifts.some(({ item }) => item === code));
    const last = Math.max(...lifting.map(({ lastQuarter }) => Math.ceil(lastQuarter / 4)));
    return lifting.length === 0
      ? []
      : [{ cells: [words.text(title), names(paper, lifting), words.say(`year.${last}`)] }];
  });
  if (rows.length === 0) return;
  titledTable(
    sheet,
    { title: label("foundations") },
    [
      { title: label("foundation"), share: 28 },
      { title: label("by"), share: 58 },
      { title: label("from"), share: 14 },
    ],
    rows,
  );
};

/** Which project builds on which other one of the plan. */
const order = ({ sheet, report, words }: Paper): void => {
  const pairs = report.projects.flatMap((project) =>
    project.requires.flatMap(({ values }) => {
      const before = report.projects.find(({ solution }) => solution === values?.solution);
      return before ? [{ before: words.text(before.name), after: words.text(project.name) }] : [];
    }),
  );
  if (pairs.length === 0) return;
  subsection(sheet, words.say("plan.blueprint.order"));
  paragraph(sheet, words.say("plan.blueprint.orderIntro"));
  list(
    sheet,
    pairs.map((pair) => words.say("plan.blueprint.orderEntry", pair)),
  );
};
