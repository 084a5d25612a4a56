import type { Instrument, Item, Scene } from "~/domain/instrument/instrument";
import { formatPoints } from "~/domain/points";
import type { Block, PlainPaper } from "~/pdf/plain-paper";
import { framed, type Voice } from "./paper-frame";

const FIELDS = ["name", "creditCode", "sector", "unit", "staff", "revenue", "person"] as const;

/** The questionnaire in force, to be printed and filled in by hand, with a page for the seal at its end. */
export const questionnairePaper = (instrument: Instrument, issued: Date, voice: Voice): PlainPaper => {
  const { say, language } = voice;
  const word = (key: string) => say(`beside.questionnaire.${key}`);
  const title = say("beside.questionnaire.title", { title: instrument.title[language] });
  const { declaration } = instrument;
  const blocks: readonly Block[] = [
    { kind: "title", text: title, lines: [word("lead"), instrument.summary[language]] },
    {
      kind: "question",
      title: word("firm"),
      text: "",
      options: [],
      lines: FIELDS.map((field) => word(`fields.${field}`)),
    },
    { kind: "section", text: word("part.items") },
    ...instrument.items.map((item) => itemBlock(item, voice)),
    { kind: "section", text: word("part.scenes") },
    ...instrument.scenes.map((scene, index) => sceneBlock(scene, index + 1, voice)),
    { kind: "section", text: word("declaration") },
    { kind: "text", text: declaration.text[language] },
    {
      kind: "text",
      text: say("beside.questionnaire.declarationVersion", { version: declaration.version }),
      small: true,
    },
    {
      kind: "seals",
      titles: [word("seals.firm"), word("seals.representative")],
      date: say("beside.date"),
      height: 150,
    },
  ];
  return framed(
    {
      title,
      author: say("shell.productTitle"),
      subject: word("subject"),
      issued,
      head: [instrument.title[language], word("subject")],
      blocks,
    },
    voice,
  );
};

const itemBlock = (item: Item, { say, language }: Voice): Block => ({
  kind: "question",
  title: say("beside.questionnaire.item", {
    code: item.code,
    title: item.title[language],
    kind: say(`beside.questionnaire.kind.${item.kind}`),
    points: formatPoints(item.points),
  }),
  text: item.question[language],
  options: item.options.map(({ letter, text }) =>
    say("beside.questionnaire.option", { letter, text: text[language] }),
  ),
  lines: [
    ...(item.measure?.inputs ?? []).map(({ title, unit }) =>
      say("beside.questionnaire.measure", { title: title[language], unit: unit[language] }),
    ),
    say("beside.questionnaire.notApplicable"),
  ],
});

const sceneBlock = (scene: Scene, number: number, { say, language }: Voice): Block => ({
  kind: "question",
  title: say(`beside.questionnaire.${scene.constrained ? "constrained" : "scene"}`, {
    number,
    title: scene.title[language],
  }),
  text: scene.question[language],
  options: [
    say("beside.questionnaire.none"),
    ...scene.levels.map(({ level, text }) =>
      say("beside.questionnaire.levelOption", { level, text: text[language] }),
    ),
  ],
  lines: [say("beside.questionnaire.notApplicable")],
});
