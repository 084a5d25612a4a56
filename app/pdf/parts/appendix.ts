import type { ReleaseRef } from "~/domain/basis";
import type { Text } from "~/domain/text";
import { paragraph, section, subsection } from "../blocks";
import type { Paper } from "../paper";
import { styles } from "../sheet";
import { type Row, table } from "../table";
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
  section(sheet, words.say("part.appendix"));
  subsection(sheet, words.say("appendix.answers"), 100);
  answers(paper);
  subsection(sheet, words.say("appendix.evidence"), 120);
  evidence(paper);
  subsection(sheet, words.say("appendix.glossary"), 100);
  glossary(paper);
  subsection(sheet, words.say("appendix.versions"), 100);
  versions(paper);
  paragraph(sheet, words.say("appendix.attachment", { file: ATTACHMENT }), styles.small);
};

const answers = ({ sheet, report, words }: Paper): void =>
  table(
    sheet,
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
  paragraph(sheet, words.say("appendix.evidenceIntro"));
  sheet.skip(4);
  table(
    sheet,
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
  table(
    sheet,
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
  table(
    sheet,
    [
      { title: words.say("appendix.object"), share: 20 },
      { title: words.say("appendix.version"), share: 14 },
      { title: words.say("appendix.fingerprint"), share: 66 },
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
