import { canonicalJson } from "~/domain/canonical-json";
import type { Report } from "~/domain/report/report";
import type { Language } from "~/domain/text";
import { furniture } from "./furniture";
import type { Paper } from "./paper";
import { ATTACHMENT, appendix } from "./parts/appendix";
import { organisation, policies, risks } from "./parts/conduct";
import { contents } from "./parts/contents";
import { cover } from "./parts/cover";
import { findings } from "./parts/findings";
import { firm } from "./parts/firm";
import { goals } from "./parts/goals";
import { money } from "./parts/money";
import { result } from "./parts/result";
import { roadmap } from "./parts/roadmap";
import { signature } from "./parts/signature";
import { solutions } from "./parts/solutions";
import { summary } from "./parts/summary";
import { Sheet } from "./sheet";
import { wordsOf } from "./words";

export type DrawnReport = {
  readonly bytes: Uint8Array;
  /** Characters the typeface lacks; each stands as 〓 on the paper. */
  readonly missing: readonly string[];
};

const parts = [
  summary,
  firm,
  result,
  findings,
  goals,
  roadmap,
  solutions,
  money,
  organisation,
  risks,
  policies,
  signature,
  appendix,
];

/** A stored report as a PDF/A-3b with its data attached. The same report and language give the same bytes. */
export const drawReport = async (report: Report, language: Language): Promise<DrawnReport> => {
  const words = wordsOf(report, language);
  const issued = new Date(report.issuedOn);
  const sheet = new Sheet({
    language,
    title: `${words.say("title")}${language === "zh" ? "" : " "}${words.say("edition")} ${report.number}`,
    author: report.firm.name,
    subject: words.say("subject"),
    issued,
  });
  const paper: Paper = { sheet, report, words };
  cover(paper);
  const writeContents = contents(paper, parts.length);
  for (const part of parts) part(paper);
  writeContents();
  furniture(paper);
  attachData(sheet, report, issued);
  return { bytes: await finish(sheet), missing: [...sheet.missing].sort() };
};

const attachData = ({ doc }: Sheet, report: Report, issued: Date): void => {
  doc.file(Buffer.from(canonicalJson(report)), {
    name: ATTACHMENT,
    type: "application/json",
    description: report.number,
    relationship: "Data",
    creationDate: issued,
    modifiedDate: issued,
  });
};

const finish = ({ doc }: Sheet): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    doc.on("data", (chunk: Buffer) => chunks.push(chunk));
    doc.on("end", () => resolve(Buffer.concat(chunks)));
    doc.on("error", reject);
    doc.end();
  });
