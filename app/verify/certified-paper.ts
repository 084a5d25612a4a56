import { failure, type Outcome, success } from "~/domain/problem";
import type { Report } from "~/domain/report/report";
import { parseReport } from "~/domain/report/report-schema";
import { toHex } from "./hex";
import { readAttachments } from "./read-attachments";
import { sha256 } from "./sha256";
import { CERTIFICATE_FILE, REPORT_FILE } from "./verify-paper";

export type CertifiedPaper = {
  /** The certificate's own text, not read yet. */
  readonly text: string;
  readonly report: Report;
};

/** Whether bytes begin as a PDF does. */
export const isPdf = (bytes: Uint8Array): boolean => String.fromCharCode(...bytes.subarray(0, 5)) === "%PDF-";

/**
 * The certificate in a paper, with the report that names it: none, unreadable data, and another file than the one named
 * are problems. Signature and seal are `verifyPaper`'s to check.
 */
export const certifiedPaper = (paper: Uint8Array): Outcome<CertifiedPaper> => {
  const attached = readAttachments(paper);
  const file = attached.ok ? attached.files.get(CERTIFICATE_FILE) : undefined;
  const data = attached.ok ? attached.files.get(REPORT_FILE) : undefined;
  if (!file || !data) return failure({ code: "certificate.notEnclosed" });
  const report = parseReport(jsonOf(data));
  if (!report.ok) return failure({ code: "certificate.paperData" });
  if (toHex(sha256(file)) !== report.value.certificate?.sha256)
    return failure({ code: "certificate.paperHash" });
  return success({ text: new TextDecoder().decode(file), report: report.value });
};

const jsonOf = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
};
