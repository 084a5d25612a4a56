import { closeSync, openSync, readSync } from "node:fs";
import { readAttachments } from "~/verify/read-attachments";
import { CERTIFICATE_FILE, REPORT_FILE } from "~/verify/verify-paper";
import { parseJsonBytes, readJsonFile, sayFileProblem } from "./read-json-file";
import { readPaper } from "./verify-file";
import type { Voice } from "./voice";

/** What a certificate was read from: a file of its own, or a paper with the report it stands in. */
export type CertificateSource = {
  readonly value: unknown;
  /** The paper's data as they stand in it, unchecked; left out for a file of its own. */
  readonly report?: unknown;
  /** The bytes of the certificate in the paper. */
  readonly bytes?: Uint8Array;
};

const isPdf = (file: string): boolean => {
  let handle: number | undefined;
  try {
    handle = openSync(file, "r");
    const head = Buffer.alloc(5);
    return readSync(handle, head, 0, 5, 0) === 5 && head.toString("latin1") === "%PDF-";
  } catch {
    return false;
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
};

/** The certificate in a JSON file, or enclosed in a paper; null where there is none, which is said. Never throws. */
export const readCertificateFile = (file: string, voice: Voice): CertificateSource | null =>
  isPdf(file) ? readPaperFile(file, voice) : readJsonFile(file, voice);

const readPaperFile = (file: string, voice: Voice): CertificateSource | null => {
  const bytes = readPaper(file);
  const attached = bytes && readAttachments(bytes);
  const enclosed = attached?.ok ? attached.files.get(CERTIFICATE_FILE) : undefined;
  const data = attached?.ok ? attached.files.get(REPORT_FILE) : undefined;
  if (!enclosed || !data) {
    sayFileProblem(voice, file, { code: "certificate.notEnclosed" });
    return null;
  }
  const certificate = parseJsonBytes(enclosed);
  const report = parseJsonBytes(data);
  if ("value" in certificate && "value" in report)
    return { value: certificate.value, report: report.value, bytes: enclosed };
  sayFileProblem(voice, file, { code: "model.notText" });
  return null;
};
