import type { Level } from "~/domain/instrument/instrument";
import { millipoints } from "~/domain/points";
import type { ReportItem } from "~/domain/report/report";
import type { Condition } from "~/domain/scoring/score";
import { sceneGrid } from "~/figures/scene-grid";
import { notice, paragraph, section, subsection } from "../blocks";
import type { Paper } from "../paper";
import { drawFigure } from "../shapes";
import { CONTENT_WIDTH, styles } from "../sheet";
import { type Row, table } from "../table";
import type { Words } from "../words";
import { bindingText } from "./summary";

/** The result: the level rule as a checklist, the binding condition, every item, every scene. */
export const result = (paper: Paper): void => {
  const { sheet, words } = paper;
  section(sheet, words.say("part.result"));
  subsection(sheet, words.say("result.level"));
  paragraph(sheet, words.say("result.levelIntro"));
  sheet.skip(6);
  levelChecklist(paper);
  notice(sheet, bindingText(paper), { edge: "brand", fill: "brand-soft" });
  subsection(sheet, words.say("result.items"), 110);
  itemTable(paper);
  subsection(sheet, words.say("result.scenesTitle"), 200);
  sheet.skip(4);
  drawFigure(
    sheet,
    sceneMap(paper, ({ level }) => words.sceneLevel(level)),
    words.say("result.scenesAlt", { values: sceneLevels(paper) }),
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
    {
      strong: true,
      cells: [
        "",
        words.text(dimension.title),
        "",
        words.points(dimension.points),
        words.points(dimension.max),
      ],
    },
    ...items.flatMap((item, index) =>
      item.dimension === dimension.code ? [itemRow(words, item, index)] : [],
    ),
  ]);
  const max = dimensions.reduce((sum, dimension) => sum + dimension.max, 0);
  table(
    sheet,
    [
      { title: title("no"), share: 7 },
      { title: title("item"), share: 27 },
      { title: title("answer"), share: 44 },
      { title: title("score"), share: 11, align: "right" },
      { title: title("max"), share: 11, align: "right" },
    ],
    [
      ...rows,
      { strong: true, cells: ["", title("total"), "", words.points(points), words.points(millipoints(max))] },
    ],
  );
};

const itemRow = (words: Words, item: ReportItem, index: number): Row => ({
  cells: [
    String(index + 1),
    words.text(item.title),
    { text: sayAnswer(words, item), look: styles.small },
    words.points(item.points),
    words.points(item.max),
  ],
});

/** What was chosen, or why nothing was. */
export const sayAnswer = (words: Words, item: ReportItem): string => {
  if (item.state === "not-applicable")
    return words.say("result.notApplicable", { reason: item.notApplicable ?? "" });
  if (item.chosen.length === 0) return words.say("result.unanswered");
  return words.clauses(item.chosen.map(({ text }) => words.text(text)));
};

type Cell = { readonly level: Level; readonly planned: readonly [Level, Level, Level] };

/** The sixteen scenes by group, each coloured by its level now. */
export const sceneMap = (
  { report, words }: Paper,
  say: (scene: Cell) => string,
  coloured: (scene: Cell) => Level = ({ level }) => level,
) =>
  sceneGrid({
    width: CONTENT_WIDTH,
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
