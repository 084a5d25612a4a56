import { list, paragraph, section, subsection } from "../blocks";
import type { Paper } from "../paper";
import { drawFigure } from "../shapes";
import { MAP_SCALE, sceneMap } from "./result";
import { yearGoals } from "./summary";

const YEARS = [1, 2, 3] as const;

/** Where the firm is to stand at the end of each year, and the map of its scenes then. */
export const goals = (paper: Paper): void => {
  const { sheet, report, words } = paper;
  const { request } = report.roadmap;
  section(sheet, words.say("part.goals"), { follow: 280 });
  paragraph(
    sheet,
    words.say("goals.intro", {
      target: words.level(request.target),
      goal: words.say(`goals.goal.${request.goal}`),
    }),
  );
  sheet.skip(6);
  yearGoals(paper);
  list(
    sheet,
    YEARS.map(
      (year) =>
        `${words.say(`year.${year}`)}${words.language === "zh" ? "　" : ": "}${words.say(`goals.theme.${year}`)}`,
    ),
  );
  subsection(sheet, words.say("goals.chart"), 200);
  sheet.skip(4);
  blueprint(paper);
};

const blueprint = (paper: Paper): void => {
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
