import type { Level } from "~/domain/instrument/instrument";
import { formatPoints, millipoints } from "~/domain/points";
import { splitTotal } from "~/domain/report/report-project";
import { bars } from "~/figures/bars";
import { radar } from "~/figures/radar";
import { colors } from "~/styles/tokens";
import { notice, paragraph, section } from "../blocks";
import { listColumns, tiles } from "../columns";
import { hadTarget, type Paper } from "../paper";
import { placeFigure } from "../shapes";
import { CONTENT_WIDTH, PAPER, styles } from "../sheet";
import { type Row, table } from "../table";

/** One page for the legal representative: where the firm stands, where it goes, what comes first. */
export const summary = (paper: Paper): void => {
  const { sheet, words } = paper;
  section(sheet, words.say("part.summary"));
  paragraph(sheet, headline(paper), styles.body);
  sheet.skip(8);
  keyFigures(paper);
  charts(paper);
  findings(paper);
  yearGoals(paper);
  // The cover says it already; here it is repeated only where the page has room for it.
  if (sheet.rest > 70) notice(sheet, words.say("declaration"));
};

const headline = ({ report, words }: Paper): string => {
  const { result, roadmap } = report;
  const now = words.say("summary.headline", {
    points: words.score(result.points),
    level: words.level(result.level),
  });
  const last = roadmap.years[2];
  const plan =
    roadmap.items.length === 0
      ? words.say("summary.headlineNone")
      : words.say("summary.headlineGoal", {
          amount: words.money(roadmap.total),
          points: words.score(last.points),
          level: words.level(last.level),
        });
  return words.language === "zh" ? `${now}${plan}` : `${now} ${plan}`;
};

const keyFigures = ({ sheet, report, words }: Paper): void => {
  const { result, roadmap, projects } = report;
  tiles(sheet, [
    {
      label: words.say("summary.level"),
      figure: words.level(result.level),
      note: words.say("summary.targetLevel", { level: words.level(roadmap.years[2].level) }),
    },
    {
      label: words.say("summary.points"),
      figure: words.points(result.points),
      note: words.say("summary.pointsOf"),
    },
    {
      label: words.say("summary.investment"),
      figure: words.money(roadmap.total),
      note:
        roadmap.total === 0
          ? words.say("plan.noInvestment")
          : words.say("plan.byYear", {
              values: roadmap.years.map(({ total }) => words.amount(total)).join(" / "),
            }),
    },
    {
      label: words.say("summary.projects"),
      figure: words.say("summary.projectsValue", { count: projects.length }),
      note: words.say(projects.length === 0 ? "plan.noProjects" : "summary.projectsDays"),
    },
  ]);
};

const RADAR = { width: 286, height: 206 } as const;

const charts = (paper: Paper): void => {
  const { sheet, words } = paper;
  const top = sheet.y;
  const right = PAPER.left + RADAR.width + 12;
  const room = CONTENT_WIDTH - RADAR.width - 12;
  caption(paper, words.say("summary.radar"), PAPER.left, top, RADAR.width);
  sceneRadar(paper, top + 16);
  legend(paper, top + 18 + RADAR.height);
  caption(paper, words.say("summary.dimensions"), right, top, room);
  dimensionBars(paper, right, top + 24, room);
  sheet.skip(RADAR.height + 36);
};

const caption = ({ sheet }: Paper, text: string, left: number, top: number, width: number): void =>
  sheet.element("H3", () =>
    sheet.content("H3", () =>
      sheet.drawLines(sheet.lines(text, width, styles.strong).slice(0, 1), left, top, width, styles.strong),
    ),
  );

const sceneRadar = ({ sheet, report, words }: Paper, top: number): void => {
  const { scenes } = report.result;
  const figure = radar({
    ...RADAR,
    maximum: 4,
    labelSize: words.language === "zh" ? 7.5 : 6.5,
    axes: scenes.map((scene) => ({ label: words.text(scene.title), marked: scene.constrained })),
    series: [
      { values: scenes.map(({ planned }) => planned[2]), stroke: "accent", dash: [3, 2] },
      { values: scenes.map(({ level }) => level), stroke: "brand", fill: "brand-soft" },
    ],
  });
  const levels = scenes.map(
    (scene) =>
      `${words.text(scene.title)} ${words.sceneLevel(scene.level)} → ${words.sceneLevel(scene.planned[2])}`,
  );
  placeFigure(
    sheet,
    figure,
    words.say("summary.radarAlt", { values: words.clauses(levels) }),
    PAPER.left,
    top,
  );
};

const legend = ({ sheet, words }: Paper, top: number): void => {
  const entries = [
    { text: words.say("summary.now"), color: "brand", dash: false },
    { text: words.say("summary.planned"), color: "accent", dash: true },
  ] as const;
  let left: number = PAPER.left + 96;
  for (const { text, color, dash } of entries) {
    const from = left;
    sheet.artifact(() => {
      sheet.doc.lineWidth(1.4);
      if (dash) sheet.doc.dash(3, { space: 2 });
      else sheet.doc.undash();
      sheet.doc
        .moveTo(from, top + 6)
        .lineTo(from + 20, top + 6)
        .stroke(colors[color])
        .undash();
    });
    sheet.element("P", () =>
      sheet.content("P", () => sheet.drawLines([text], from + 25, top, 90, styles.small)),
    );
    left += 40 + sheet.width(text, styles.small);
  }
};

const dimensionBars = (paper: Paper, left: number, top: number, width: number): void => {
  const { sheet, words } = paper;
  placeFigure(
    sheet,
    bars({
      width,
      labelWidth: words.language === "zh" ? 58 : 92,
      labelSize: words.language === "zh" ? 8.5 : 7.5,
      textWidth: 48,
      rowHeight: 24,
      bars: dimensionBarsOf(paper),
    }),
    words.say("result.dimensionsAlt", { values: dimensionsText(paper) }),
    left,
    top,
  );
  binding(paper, left, top + 24 * paper.report.result.dimensions.length + 14, width);
};

export const dimensionBarsOf = ({ report, words }: Paper) =>
  report.result.dimensions.map(({ title, points, max }) => ({
    label: words.text(title),
    value: points,
    maximum: max,
    text: words.say("result.barValue", { points: words.points(points), max: words.points(max) }),
  }));

export const dimensionsText = ({ report, words }: Paper): string =>
  words.clauses(
    report.result.dimensions.map(
      ({ title, points, max }) => `${words.text(title)} ${words.points(points)}/${words.points(max)}`,
    ),
  );

const binding = (paper: Paper, left: number, top: number, width: number): void => {
  const { sheet } = paper;
  const lines = sheet.lines(bindingText(paper), width, styles.cell);
  sheet.element("P", () => sheet.content("P", () => sheet.drawLines(lines, left, top, width, styles.cell)));
};

/** What is missing for the next level, in one sentence. */
export const bindingText = ({ report, words }: Paper): string => {
  const { next, short } = report.result.binding;
  if (next === null) return words.say("result.highest");
  const missing = short.map(({ kind, missing: count }) => sayShort(words, kind, count));
  return words.say("result.binding", { level: words.level(next), short: words.list(missing) });
};

const sayShort = (
  { say }: Paper["words"],
  kind: Paper["report"]["result"]["binding"]["short"][number]["kind"],
  missing: number,
): string =>
  say(`result.short.${kind}`, { missing: kind === "points" ? formatPoints(millipoints(missing)) : missing });

const findings = ({ sheet, report, words }: Paper): void => {
  const first = report.projects.slice(0, 3).map(({ name, year, cost }) =>
    words.say("summary.action", {
      name: words.text(name),
      year: words.say(`year.${year}`),
      amount: words.money(splitTotal(cost)),
    }),
  );
  listColumns(sheet, [
    {
      title: words.say("summary.strengths"),
      entries: report.result.strengths.slice(0, 3).map(words.finding),
      empty: words.say("summary.noStrengths"),
    },
    {
      title: words.say("summary.gaps"),
      entries: report.result.gaps.slice(0, 3).map(words.finding),
      empty: words.say("summary.noGaps"),
    },
    {
      title: words.say("summary.actions"),
      entries: first,
      empty: words.say(hadTarget(report) ? "plan.empty.action" : "summary.noActions"),
      numbered: first.length > 0,
    },
  ]);
};

/** Level, points and money at the end of each year, the present first. */
export const yearRows = ({ report, words }: Paper): readonly Row[] => {
  const { result, roadmap, projects } = report;
  const atLeastTwo = (levels: readonly { readonly level: Level }[]) =>
    words.say("goals.scenesValue", { count: levels.filter(({ level }) => level >= 2).length });
  return [
    {
      cells: [
        words.say("goals.now"),
        words.level(result.level),
        words.points(result.points),
        atLeastTwo(result.scenes),
        "—",
        "—",
      ],
    },
    ...roadmap.years.map((year) => ({
      cells: [
        words.say(`year.${year.year}`),
        words.level(year.level),
        words.points(year.points),
        atLeastTwo(year.scenes),
        String(projects.filter((project) => project.year === year.year).length),
        words.amount(year.total),
      ],
    })),
  ];
};

export const yearGoals = (paper: Paper): void => {
  const { sheet, words } = paper;
  const title = (key: string) => words.say(`goals.${key}`);
  table(
    sheet,
    [
      { title: title("year"), share: 14 },
      { title: title("level"), share: 24 },
      { title: title("points"), share: 14, align: "right" },
      { title: title("scenes"), share: 18, align: "right" },
      { title: title("projects"), share: 14, align: "right" },
      { title: title("spend"), share: 18, align: "right" },
    ],
    yearRows(paper),
  );
};
