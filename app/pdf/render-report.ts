import { canonicalJson } from "~/domain/canonical-json";
import type { Report } from "~/domain/report/report";
import type { ReportSignature } from "~/domain/report/report-signature";
import type { Language } from "~/domain/text";
import { attach } from "./attach";
import { furniture } from "./furniture";
import type { Paper } from "./paper";
import { ATTACHMENT, appendix, CERTIFICATE_ATTACHMENT, SIGNATURE_ATTACHMENT } from "./parts/appendix";
import { blueprint } from "./parts/blueprint";
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
import { reportData } from "./report-data";
import { Sheet, type SheetOptions } from "./sheet";
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
  blueprint,
  roadmap,
  solutions,
  money,
  organisation,
  risks,
  policies,
  signature,
  appendix,
];

export type DrawOptions = {
  /** The text of the certificate that the report speaks of. */
  readonly certificate?: string;
  /** "PDF/A-1b": the same pages for validators that know no newer part; nothing can be attached to it. */
  readonly archive?: SheetOptions["archive"];
};

/**
 * A stored report as a PDF/A-3b with its data, their detached signature and the certificate of its plan attached. The
 * same report, signature, certificate and language give the same bytes.
 */
export const drawReport = async (
  report: Report,
  language: Language,
  signature?: ReportSignature,
  { certificate, archive }: DrawOptions = {},
): Promise<DrawnReport> => {
  const words = wordsOf(report, language);
  const issued = new Date(report.issuedOn);
  const sheet = new Sheet({
    language,
    title: `${words.say("title")}${language === "zh" ? "" : " "}${words.say("edition")} ${report.number}`,
    author: report.firm.name,
    subject: words.say("subject"),
    issued,
    ...(archive && { archive }),
  });
  writeParts({ sheet, report, words });
  if (archive !== "PDF/A-1b") enclose(sheet, issued, report, { signature, certificate });
  return { bytes: sheet.finish(), missing: [...sheet.missing].sort() };
};

/** Everything that is to be read on the paper, from the cover to the appendix, with its page furniture. */
export const writeParts = (paper: Paper): void => {
  cover(paper);
  const writeContents = contents(paper, parts.length);
  for (const part of parts) part(paper);
  writeContents();
  furniture(paper);
};

type Enclosures = {
  readonly signature: ReportSignature | undefined;
  readonly certificate: string | undefined;
};

const enclose = (
  sheet: Sheet,
  issued: Date,
  report: Report,
  { signature, certificate }: Enclosures,
): void => {
  attach(sheet, issued, {
    name: ATTACHMENT,
    relationship: "Data",
    description: report.number,
    data: reportData(report),
  });
  if (signature) attach(sheet, issued, { ...SIGNATURE_ATTACHMENT, data: canonicalJson(signature) });
  if (certificate !== undefined) attach(sheet, issued, { ...CERTIFICATE_ATTACHMENT, data: certificate });
};
