import { canonicalJson } from "~/domain/canonical-json";
import type { Instrument } from "~/domain/instrument/instrument";
import { formatPoints, millipoints } from "~/domain/points";
import { type ReportSignature, SIGNATURE_FILE } from "~/domain/report/report-signature";
import { PROOF_FILE, type SubmissionProof } from "~/domain/report/submission-proof";
import { formatDate, formatScore, formatTime } from "~/messages/format";
import type { PlainPaper } from "~/pdf/plain-paper";
import { framed, type Voice } from "./paper-frame";

/** What the paper is drawn from: the stored proof, its signature, and the edition's declaration. */
export type CertifiedSubmission = {
  readonly proof: SubmissionProof;
  readonly signature: ReportSignature;
  readonly instrument: Pick<Instrument, "declaration">;
};

/** One page: who submitted what and when, what was declared, the result with its rule, and a code by which it is checked. */
export const certificatePaper = (certified: CertifiedSubmission, voice: Voice): PlainPaper => {
  const { say, language } = voice;
  const { proof, instrument } = certified;
  const word = (key: string) => say(`beside.certificate.${key}`);
  return {
    ...framed(
      {
        title: `${word("title")} ${proof.number}`,
        author: proof.firm.name,
        subject: word("subject"),
        issued: new Date(proof.submittedAt),
        head: [proof.firm.name, proof.number],
        blocks: [
          { kind: "title", text: word("title"), lines: [word("lead")] },
          { kind: "facts", entries: facts(proof, voice) },
          checklist(proof.result, voice),
          { kind: "heading", text: word("declared"), company: 40 },
          { kind: "text", text: instrument.declaration.text[language], small: true },
          { kind: "notice", text: word("note") },
          code(certified, voice),
        ],
      },
      voice,
    ),
    enclosed: enclosed(certified),
  };
};

const facts = (proof: SubmissionProof, { say, language }: Voice): readonly (readonly [string, string])[] => {
  const word = (key: string, values?: Readonly<Record<string, string>>) =>
    say(`beside.certificate.${key}`, values);
  const { firm, result, position } = proof;
  const at = new Date(proof.submittedAt);
  return [
    [word("number"), proof.number],
    [word("firm"), firm.name],
    [word("creditCode"), firm.creditCode],
    [word("unit"), firm.unit?.[language] ?? "—"],
    [word("instrument"), proof.instrument.title[language]],
    [word("submittedAt"), word("submittedValue", { date: formatDate(at, language), time: formatTime(at) })],
    [
      word("result"),
      word("resultValue", {
        level: say(`domain.level.${result.level}`),
        points: formatScore(result.points, language),
      }),
    ],
    [word("by"), word("byValue", { name: proof.declaredBy, position })],
  ];
};

const checklist = ({ levels }: SubmissionProof["result"], { say }: Voice) => {
  const word = (key: string) => say(`beside.certificate.${key}`);
  const ratio = ({ kind, value, needed }: (typeof levels)[number]["conditions"][number]) => {
    const inWords = (count: number) => (kind === "points" ? formatPoints(millipoints(count)) : String(count));
    return say("beside.certificate.ratio", { actual: inWords(value), required: inWords(needed) });
  };
  return {
    kind: "table" as const,
    title: word("checklist"),
    columns: [
      { title: word("level"), share: 22 },
      { title: word("points"), share: 22 },
      { title: word("scenes"), share: 22 },
      { title: word("constrained"), share: 22 },
      { title: word("verdict"), share: 12 },
    ],
    rows: levels.map(({ level, met, conditions }) => ({
      cells: [say(`domain.level.${level}`), ...conditions.map(ratio), word(met ? "met" : "notMet")],
      strong: met,
    })),
  };
};

/** The digest stands in groups of eight, to be compared with the page of verification by eye. */
const code = ({ proof, signature }: CertifiedSubmission, { say }: Voice) => {
  const word = (key: string, values?: Readonly<Record<string, string>>) =>
    say(`beside.certificate.${key}`, values);
  const sha256 = signature.sha256.match(/.{8}/g)?.join(" ") ?? "";
  return {
    kind: "code" as const,
    text: proof.verification,
    alt: `${word("scan")} ${proof.verification}`,
    lines: [
      word("scan"),
      proof.verification,
      word("sha256", { sha256 }),
      word("fingerprint", { fingerprint: proof.instrument.fingerprint }),
    ],
    seal: word("seal"),
    date: say("beside.date"),
  };
};

const enclosed = ({ proof, signature }: CertifiedSubmission): PlainPaper["enclosed"] => [
  { name: PROOF_FILE, relationship: "Data", description: proof.number, data: canonicalJson(proof) },
  {
    name: SIGNATURE_FILE,
    relationship: "Supplement",
    description: `${proof.number} Ed25519`,
    data: canonicalJson(signature),
  },
];
