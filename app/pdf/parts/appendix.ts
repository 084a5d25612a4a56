import type { ReleaseRef } from "~/domain/basis";
import type { Text } from "~/domain/text";
import { paragraph, section } from "../blocks";
import type { Paper } from "../paper";
import { styles } from "../sheet";
import { type Row, titledTable } from "../table";
import { sceneTitle } from "./findings";
import { sayAnswer } from "./result";

export const ATTACHMENT = "report.json";
export const SIGNATURE_ATTACHMENT = {
  name: "signature.json",
  relationship: "Supplement",
  description: "Ed25519",
} as const;

/** Answers, evidence, terms, versions: what an inspector looks up. */
export const appendix = (paper: Paper): void => {
  const { sheet, words } = paper;
  section(sheet, words.say("part.appendix"), { follow: 220 });
  answers(paper);
  evidence(paper);
  glossary(paper);
  versions(paper);
  paragraph(sheet, words.say("appendix.attachment", { file: ATTACHMENT }), styles.small);
};

const answers = ({ sheet, report, words }: Paper): void =>
  titledTable(
    sheet,
    { title: words.say("appendix.answers") },
    [
      { title: words.say("result.no"), share: 7 },
      { title: words.say("result.item"), share: 28 },
      { title: words.say("result.answer"), share: 65 },
    ],
    report.result.items.map((item, index) => ({
      cells: [String(index + 1), words.text(item.title), sayAnswer(words, item)],
    })),
  );

const evidence = ({ sheet, report, words }: Paper): void => {
  const { items, scenes } = report.result;
  const all: readonly (readonly [string, readonly Text[]])[] = [
    ...items.map((item) => [words.text(item.title), item.evidence] as const),
    ...scenes
      .filter(({ level, state }) => level > 0 && state === "answered")
      .map((scene) => [sceneTitle(words, scene), scene.evidence] as const),
  ];
  titledTable(
    sheet,
    {
      title: words.say("appendix.evidence"),
      note: words.say("appendix.evidenceIntro"),
      noteLook: styles.body,
    },
    [
      { title: words.say("appendix.evidenceOf"), share: 30 },
      { title: words.say("appendix.evidenceText"), share: 70 },
    ],
    all
      .filter(([, texts]) => texts.length > 0)
      .map(([title, texts]) => ({ cells: [title, words.clauses(texts.map(words.text))] })),
  );
};

const TERMS = ["1", "2", "3", "4", "5", "6"] as const;

const glossary = ({ sheet, words }: Paper): void =>
  titledTable(
    sheet,
    { title: words.say("appendix.glossary") },
    [
      { title: words.say("appendix.term"), share: 28 },
      { title: words.say("appendix.meaning"), share: 72 },
    ],
    TERMS.map((number) => ({
      cells: [
        { text: words.say(`appendix.terms.${number}.term`), look: styles.cellStrong },
        words.say(`appendix.terms.${number}.meaning`),
      ],
    })),
  );

const versions = ({ sheet, report, words }: Paper): void => {
  const { basis } = report;
  const row = (key: string, release: ReleaseRef | undefined): readonly Row[] =>
    release
      ? [
          {
            cells: [
              words.say(`appendix.${key}`),
              release.version,
              { text: release.fingerprint, look: styles.small },
            ],
          },
        ]
      : [];
  titledTable(
    sheet,
    { title: words.say("appendix.versions") },
    [
      { title: words.say("appendix.object"), share: 18 },
      { title: words.say("appendix.version"), share: 12 },
      { title: words.say("appendix.fingerprint"), share: 70 },
    ],
    [
      ...row("instrument", basis.instrument),
      ...row("catalogue", basis.catalogue),
      ...row("parameters", basis.parameters),
      ...row("chains", basis.chains),
      { cells: [words.say("appendix.engine"), basis.engine, "—"] },
    ],
  );
};
