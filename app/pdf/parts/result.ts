import type { Level } from "~/domain/instrument/instrument";
import { type Millipoints, millipoints } from "~/domain/points";
import type { ReportItem } from "~/domain/report/report";
import type { Condition } from "~/domain/scoring/score";
import { sceneGrid } from "~/figures/scene-grid";
import { notice, paragraph, section, subsection } from "../blocks";
import type { Paper } from "../paper";
import { drawFigure } from "../shapes";
import { CONTENT_WIDTH } from "../sheet";
import { type Row, table, titledTable } from "../table";
import type { Words } from "../words";
import { bindingText } from "./summary";

/** The result: the level rule as a checklist, the binding condition, every item, every scene. */
export const result = (paper: Paper): void => {
  const { sheet, words } = paper;
  section(sheet, words.say("part.result"), { follow: 270 });
  subsection(sheet, words.say("result.level"));
  paragraph(sheet, words.say("result.levelIntro"));
  sheet.skip(6);
  levelChecklist(paper);
  notice(sheet, bindingText(paper), { edge: "brand", fill: "brand-soft" });
  itemTable(paper);
  subsection(sheet, words.say("result.scenesTitle"), 200);
  sheet.skip(4);
  drawFigure(
    sheet,
    sceneMap(paper, ({ level }) => words.say(`levelShort.${level}`)),
    words.say("result.scenesAlt", { values: sceneLevels(paper) }),
    MAP_SCALE,
  );
};

const levelChecklist = ({ sheet, report, words }: Paper): void => {
  const title = (key: string) => words.say(`result.${key}`);
  table(
    sheet,
    [
      { title: title("levelHead"), share: 22 },
      { title: title("points"), share: 22 },
      { title: title("scenes"), share: 22 },
      { title: title("constrained"), share: 22 },
      { title: title("verdict"), share: 12 },
    ],
    report.result.levels.map(({ title: level, met, conditions }) => ({
      strong: met,
      cells: [
        words.text(level),
        ...conditions.map((one) => sayCondition(words, one)),
        title(met ? "met" : "unmet"),
      ],
    })),
  );
};

const sayCondition = (words: Words, { kind, value, needed, met }: Condition): string => {
  const say = (count: number) => (kind === "points" ? words.points(millipoints(count)) : String(count));
  return words.say("result.ofNeeded", {
    value: say(value),
    needed: say(needed),
    verdict: words.say(met ? "result.met" : "result.unmet"),
  });
};

const itemTable = ({ sheet, report, words }: Paper): void => {
  const title = (key: string) => words.say(`result.${key}`);
  const { items, dimensions, points } = report.result;
  const rows = dimensions.flatMap((dimension): Row[] => [
    { strong: true, cells: ["", words.text(dimension.title), ...scored(words, dimension)] },
    ...items.flatMap((item, index) =>
      item.dimension === dimension.code
        ? [{ cells: [String(index + 1), words.text(item.title), ...scored(words, item)] }]
        : [],
    ),
  ]);
  const max = millipoints(dimensions.reduce((sum, dimension) => sum + dimension.max, 0));
  titledTable(
    sheet,
    { title: title("items") },
    [
      { title: title("no"), share: 8 },
      { title: title("item"), share: 50 },
      { title: title("score"), share: 14, align: "right" },
      { title: title("max"), share: 14, align: "right" },
      { title: title("share"), share: 14, align: "right" },
    ],
    [...rows, { strong: true, cells: ["", title("total"), ...scored(words, { points, max })] }],
  );
};

type Scored = { readonly points: Millipoints; readonly max: Millipoints };

/** Points, most points, share in whole percent, rounded down so that 100 % means all. */
const scored = (words: Words, { points, max }: Scored): readonly string[] => [
  words.points(points),
  words.points(max),
  max === 0 ? "—" : `${Math.floor((points * 100) / max)}%`,
];

/** With the firm's reason, where it is not withheld. */
export const sayNotApplicable = (words: Words, reason: string | null): string =>
  reason === null ? words.say("result.notApplicableShort") : words.say("result.notApplicable", { reason });

/** What was chosen, or why nothing was. */
export const sayAnswer = (words: Words, item: ReportItem): string => {
  if (item.state === "not-applicable") return sayNotApplicable(words, item.notApplicable);
  if (item.chosen.length === 0) return words.say("result.unanswered");
  return words.clauses(item.chosen.map(({ text }) => words.text(text)));
};

/** The map is laid out wider than the page and drawn smaller, so that long titles find room in its cells. */
export const MAP_SCALE = 0.9;

type Cell = { readonly level: Level; readonly planned: readonly [Level, Level, Level] };

/** The sixteen scenes by group, each coloured by its level now. */
export const sceneMap = (
  { report, words }: Paper,
  say: (scene: Cell) => string,
  coloured: (scene: Cell) => Level = ({ level }) => level,
) =>
  sceneGrid({
    width: CONTENT_WIDTH / MAP_SCALE,
    columns: 6,
    cellHeight: 42,
    groups: report.result.sceneGroups.map(({ code, title }) => ({
      title: words.text(title),
      cells: report.result.scenes
        .filter(({ group }) => group === code)
        .map((scene) => ({
          title: words.text(scene.title),
          level: coloured(scene),
          constrained: scene.constrained,
          text: scene.state === "not-applicable" ? words.say("result.notApplicableShort") : say(scene),
        })),
    })),
  });

const sceneLevels = ({ report, words }: Paper): string =>
  words.clauses(
    report.result.scenes.map(({ title, level }) => `${words.text(title)} ${words.sceneLevel(level)}`),
  );
