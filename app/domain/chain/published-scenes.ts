import type { Parameters } from "../parameters";
import type { SceneRow, SceneTable } from "./bureau-figures";
import { type Classes, countsAt, DETAILS, exact, HALVES, WITHHELD } from "./figure";
import { overTime, type Row } from "./merge-rows";
import type { ResultRecord } from "./records";
import { type Standing, safeCountsFromOfficer } from "./safe-sets";

type Given = {
  /** Codes in the order of the questionnaire. */
  readonly scenes: readonly string[];
  /** Whether the chain's firms are shown alone at all. */
  readonly shown: boolean;
  readonly now: readonly ResultRecord[];
  /** The table of each earlier release, with the records it was made of. */
  readonly before: readonly {
    readonly table: SceneTable | null;
    readonly records: readonly ResultRecord[];
  }[];
  readonly rule: Parameters["disclosure"];
};

const standings = (records: readonly ResultRecord[], scene: string): readonly Standing[] =>
  records.flatMap(({ key, scenes, consented }) => {
    const level = scenes[scene];
    return level === undefined ? [] : [{ key, level, consented }];
  });

const showed = (table: SceneTable | null, scene: string): boolean =>
  table?.rows.find((row) => row.scene === scene)?.fromTwo.kind === "exact";

const rowOf = ({ now, before }: Given, scene: string): Row<Standing> => ({
  code: scene,
  now: standings(now, scene),
  before: before.filter(({ table }) => showed(table, scene)).map(({ records }) => standings(records, scene)),
});

/** Scenes by class of level for a chain, each a distribution of its own: shown by the classes that most scenes allow. */
export const publishedScenes = (given: Given): SceneTable => {
  const rows = given.shown ? given.scenes.map((scene) => rowOf(given, scene)) : [];
  const safeAt = (classes: Classes): ReadonlySet<string> => {
    const safe = overTime(safeCountsFromOfficer(classes, given.rule));
    return new Set(rows.filter((row) => safe([row])).map(({ code }) => code));
  };
  const halves = safeAt(HALVES);
  const classes =
    halves.size === 0 ? [] : (DETAILS.find((detail) => 2 * safeAt(detail).size >= halves.size) ?? HALVES);
  const fine = safeAt(classes);
  const sceneRow = (scene: string): SceneRow => {
    const levels = rows.find(({ code }) => code === scene)?.now.map(({ level }) => level) ?? [];
    return {
      scene,
      of: levels.length,
      fromTwo: halves.has(scene) ? exact(levels.filter((level) => level >= 2).length) : WITHHELD,
      levels:
        classes.length > 0 && fine.has(scene)
          ? countsAt(levels, classes).map(exact)
          : classes.map(() => WITHHELD),
    };
  };
  const { length } = given.now;
  return { classes, of: length, seen: length, rows: given.scenes.map(sceneRow) };
};
