import type { ReleaseRef } from "~/domain/basis";
import { FORMAT } from "~/domain/planning/certificate/certificate";
import { gapOf } from "~/domain/planning/proof";
import { SIGNATURE_FILE } from "~/domain/report/report-signature";
import type { Text } from "~/domain/text";
import { paragraph, section, subsection } from "../blocks";
import type { Paper } from "../paper";
import { styles } from "../sheet";
import { type Row, titledTable } from "../table";
import { sceneTitle } from "./findings";
import { sayAnswer } from "./result";

export const ATTACHMENT = "report.json";
export const SIGNATURE_ATTACHMENT = {
  name: SIGNATURE_FILE,
  relationship: "Supplement",
  description: "Ed25519",
} as const;

export const CERTIFICATE_ATTACHMENT = {
  name: "certificate.json",
  relationship: "Supplement",
  description: FORMAT,
} as const;

/** Answers, evidence, terms, versions: what an inspector looks up. */
export const appendix = (paper: Paper): void => {
  const { sheet, words } = paper;
  section(sheet, words.say("part.appendix"), { follow: 220 });
  answers(paper);
  evidence(paper);
  glossary(paper);
  versions(paper);
  inside(paper);
};

const answers = (paper: Paper): void => {
  const { sheet, report, words } = paper;
  if (report.answers === "withheld") {
    subsection(sheet, words.say("appendix.answers"));
    paragraph(sheet, words.say("inside.withheldText"));
  } else answerTable(paper);
};

const answerTable = ({ sheet, report, words }: Paper): void =>
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
      ...row("readiness", basis.readiness),
      { cells: [words.say("appendix.engine"), basis.engine, "—"] },
    ],
  );
};

/** The files enclosed in the paper, and what is in them. */
const inside = ({ sheet, report, words }: Paper): void => {
  const say = (key: string, values?: Readonly<Record<string, string>>) => words.say(`inside.${key}`, values);
  const { certificate } = report;
  const gap = gapOf(report.roadmap.proof);
  const rows = [
    [ATTACHMENT, say(report.answers === "withheld" ? "data.withheld" : "data.attached")],
    [SIGNATURE_ATTACHMENT.name, say("signature")],
    ...(certificate
      ? [
          [
            certificate.file,
            gap
              ? say("proofWithGap", { percent: String(gap.perMille / 10), sha256: certificate.sha256 })
              : say("certificate", { sha256: certificate.sha256 }),
          ],
        ]
      : []),
  ];
  titledTable(
    sheet,
    { title: say("title"), note: say("note"), noteLook: styles.body },
    [
      { title: say("file"), share: 18 },
      { title: say("content"), share: 82 },
    ],
    rows.map((cells) => ({ cells })),
  );
};
