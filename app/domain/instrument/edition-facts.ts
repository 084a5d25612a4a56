import { formatPoints } from "../points";
import type { Text } from "../text";
import type { Help, Instrument, Item, Scene } from "./instrument";

/** The kinds of things an edition is made of, in the order in which differences are told. */
export const EDITION_PARTS = [
  "dimension",
  "indicator",
  "item",
  "option",
  "sceneGroup",
  "scene",
  "sceneLevel",
  "level",
  "declaration",
] as const;
export type EditionPart = (typeof EDITION_PARTS)[number];

export const EDITION_ASPECTS = [
  "title",
  "points",
  "parent",
  "share",
  "dimension",
  "indicator",
  "kind",
  "question",
  "text",
  "exclusive",
  "segment",
  "measure",
  "meaning",
  "rule",
  "evidence",
  "example",
  "group",
  "constrained",
  "namesAi",
  "scenes",
  "constrainedScenes",
  "version",
] as const;
export type EditionAspect = (typeof EDITION_ASPECTS)[number];

/** What is said of a thing: points as decimals and counts as texts, codes, or a text in both languages. */
export type FactValue = string | boolean | Text;

/** A thing of an edition with everything said of it. `subject`: its code, of an option "Q4.B", of a scene's level "quality.4". */
export type EditionThing = {
  readonly part: EditionPart;
  readonly subject: string;
  readonly name: Text;
  readonly facts: Readonly<Partial<Record<EditionAspect, FactValue>>>;
};

/** Everything an edition says, as flat facts in its own order: two editions differ where these do. */
export const editionThings = (edition: Instrument): readonly EditionThing[] => [
  ...edition.dimensions.map(({ code, title, points }) =>
    thing("dimension", code, title, { title, points: formatPoints(points) }),
  ),
  ...edition.indicators.map(({ code, title, parent, share }) =>
    thing("indicator", code, title, { title, parent, share: String(share) }),
  ),
  ...edition.items.flatMap(itemThings),
  ...edition.sceneGroups.map(({ code, title }) => thing("sceneGroup", code, title, { title })),
  ...edition.scenes.flatMap(sceneThings),
  ...edition.levels.map(({ level, title, points, scenes, constrained }) =>
    thing("level", String(level), title, {
      title,
      points: formatPoints(points),
      scenes: String(scenes),
      constrainedScenes: String(constrained),
    }),
  ),
  thing("declaration", "declaration", edition.declaration.text, edition.declaration),
];

const thing = (
  part: EditionPart,
  subject: string,
  name: Text,
  facts: EditionThing["facts"],
): EditionThing => ({ part, subject, name, facts });

const itemThings = (item: Item): readonly EditionThing[] => {
  const { code, title, question, kind, points, dimension, indicator, measure, options, help } = item;
  const facts = { title, question, kind, points: formatPoints(points), dimension, indicator };
  const measured = measure ? { measure: JSON.stringify(measure) } : {};
  return [
    thing("item", code, title, { ...facts, ...measured, ...helpFacts(help) }),
    ...options.map(({ letter, text, points: worth, exclusive, scene }) =>
      thing("option", `${code}.${letter}`, text, {
        text,
        points: formatPoints(worth),
        exclusive,
        ...(scene === undefined ? {} : { segment: scene }),
      }),
    ),
  ];
};

const sceneThings = ({ code, title, group, constrained, question, levels, help }: Scene) => [
  thing("scene", code, title, { title, group, constrained, question, ...helpFacts(help) }),
  ...levels.map(({ level, text, namesAi }) =>
    thing("sceneLevel", `${code}.${level}`, title, { text, namesAi }),
  ),
];

const helpFacts = ({ meaning, rule, evidence, example }: Help) => ({
  meaning,
  rule,
  example,
  evidence: { zh: evidence.map(({ zh }) => zh).join("；"), en: evidence.map(({ en }) => en).join("; ") },
});
