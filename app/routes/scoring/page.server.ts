import type { Instrument } from "~/domain/instrument/instrument";
import { formatPoints, millipoints } from "~/domain/points";
import { inLanguage, type Language, type Text } from "~/domain/text";
import type { World } from "~/world";
import { loadReference } from "~db/reference-cache";
import { exampleRows } from "./example-rows";
import { measureRow } from "./measure-rows";

/** The instrument in force, in one language and with points written out: what the page shows and nothing else. */
export const readScoring = async ({ db, now }: World, language: Language) => {
  const { instrument, refs } = await loadReference(db, now());
  const said = (text: Text) => inLanguage(text, language);
  return {
    code: instrument.code,
    edition: instrument.edition,
    fingerprint: refs.instrument.fingerprint,
    title: said(instrument.title),
    summary: said(instrument.summary),
    sources: instrument.sources.map(({ title, reference, date }) => ({
      title: said(title),
      reference,
      date,
    })),
    weights: weightRows(instrument, said),
    items: itemsOf(instrument, said),
    scenes: scenesOf(instrument, said),
    levels: levelsOf(instrument, said),
    doubts: doubtsOf(instrument, said),
    example: exampleRows(instrument, said),
  };
};

type Said = (text: Text) => string;
export type ScoringPage = Awaited<ReturnType<typeof readScoring>>;

type WeightRow = {
  readonly code: string;
  readonly depth: number;
  readonly title: string;
  readonly share: string;
  readonly points: string;
};

/** The tree of weights as rows, each dimension before its indicators. */
const weightRows = (instrument: Instrument, said: Said): readonly WeightRow[] => {
  const below = (parent: string, whole: number, depth: number): readonly WeightRow[] =>
    instrument.indicators
      .filter((indicator) => indicator.parent === parent)
      .flatMap(({ code, title, share }) => {
        const points = millipoints((whole * share) / 100);
        return [
          { code, depth, title: said(title), share: `${share}%`, points: formatPoints(points) },
          ...below(code, points, depth + 1),
        ];
      });
  return instrument.dimensions.flatMap(({ code, title, points }) => [
    { code, depth: 0, title: said(title), share: "", points: formatPoints(points) },
    ...below(code, points, 1),
  ]);
};

/** `scene`: the title of the scene a doubt concerns; `subject` is as in the pack, such as "items.Q8.F". */
const doubtsOf = ({ doubts, scenes }: Instrument, said: Said) =>
  doubts.map(({ subject, note }) => {
    const scene = scenes.find(({ code }) => subject === `scenes.${code}`);
    return { subject, scene: scene ? said(scene.title) : null, note: said(note) };
  });

const itemsOf = ({ items }: Instrument, said: Said) =>
  items.map((item) => ({
    code: item.code,
    title: said(item.title),
    question: said(item.question),
    kind: item.kind,
    points: formatPoints(item.points),
    rule: said(item.help.rule),
    measure: measureRow(item, said),
    options: item.options.map(({ letter, text, points }) => ({
      letter,
      text: said(text),
      points: formatPoints(points),
    })),
  }));

const scenesOf = ({ scenes, sceneGroups }: Instrument, said: Said) =>
  sceneGroups.map((group) => ({
    code: group.code,
    title: said(group.title),
    scenes: scenes
      .filter((scene) => scene.group === group.code)
      .map((scene) => ({
        code: scene.code,
        title: said(scene.title),
        constrained: scene.constrained,
        question: said(scene.question),
        levels: scene.levels.map(({ level, text, namesAi }) => ({ level, text: said(text), namesAi })),
      })),
  }));

const levelsOf = ({ levels }: Instrument, said: Said) =>
  levels.map(({ level, title, points, scenes, constrained }) => ({
    level,
    title: said(title),
    points: formatPoints(points),
    scenes,
    constrained,
  }));
