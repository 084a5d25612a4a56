import type { Instrument } from "~/domain/instrument/instrument";
import { formatPoints, millipoints } from "~/domain/points";
import type { Score } from "~/domain/scoring/score";
import type { Text } from "~/domain/text";
import { formatDate, formatScore, formatTime } from "~/messages/format";
import type { PlainPaper } from "~/pdf/plain-paper";
import { framed, type Voice } from "./paper-frame";

export type CertifiedSubmission = {
  readonly number: string;
  readonly submittedAt: Date;
  readonly declaredBy: string;
  readonly position: string;
  readonly firm: { readonly name: string; readonly creditCode: string; readonly unit: Text | null };
  readonly instrument: Pick<Instrument, "title" | "declaration" | "levels">;
  readonly fingerprint: string;
  readonly score: Pick<Score, "points" | "level" | "levels">;
};

/** One page: who submitted what and when, what was declared, and the result with the rule it follows from. */
export const certificatePaper = (submission: CertifiedSubmission, voice: Voice): PlainPaper => {
  const { say, language } = voice;
  const word = (key: string, values?: Readonly<Record<string, string>>) =>
    say(`beside.certificate.${key}`, values);
  const { firm, instrument, score, declaredBy, position } = submission;
  const moment = {
    date: formatDate(submission.submittedAt, language),
    time: formatTime(submission.submittedAt),
  };
  return framed(
    {
      title: `${word("title")} ${submission.number}`,
      author: firm.name,
      subject: word("subject"),
      issued: submission.submittedAt,
      head: [firm.name, submission.number],
      blocks: [
        { kind: "title", text: word("title"), lines: [word("lead")] },
        {
          kind: "facts",
          entries: [
            [word("number"), submission.number],
            [word("firm"), firm.name],
            [word("creditCode"), firm.creditCode],
            [word("unit"), firm.unit?.[language] ?? "—"],
            [word("instrument"), instrument.title[language]],
            [word("submittedAt"), word("submittedValue", moment)],
            [
              word("result"),
              word("resultValue", {
                level: say(`domain.level.${score.level}`),
                points: formatScore(score.points, language),
              }),
            ],
            [word("by"), word("byValue", { name: declaredBy, position })],
          ],
        },
        checklist(score, voice),
        { kind: "heading", text: word("declared"), company: 40 },
        { kind: "text", text: instrument.declaration.text[language], small: true },
        { kind: "notice", text: word("note") },
        { kind: "text", text: word("fingerprint", { fingerprint: submission.fingerprint }), small: true },
        { kind: "seals", titles: [word("seal")], date: say("beside.date"), height: 72 },
      ],
    },
    voice,
  );
};

const checklist = ({ levels }: CertifiedSubmission["score"], { say }: Voice) => {
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
