import { closeSync, openSync, readSync } from "node:fs";
import type { Problem } from "~/domain/problem";
import type { Report } from "~/domain/report/report";
import { certifiedPaper, isPdf } from "~/verify/certified-paper";
import { PRINTED_MEGABYTES, parseJsonText, readJsonFile, sayFileProblem } from "./read-json-file";
import { readPaper } from "./verify-file";
import type { Voice } from "./voice";

/** What a certificate was read from: a file of its own, or a paper, with the report that names it. */
export type CertificateSource = { readonly value: unknown; readonly report?: Report };

const beginsAsPdf = (file: string): boolean => {
  let handle: number | undefined;
  try {
    handle = openSync(file, "r");
    const head = new Uint8Array(5);
    return readSync(handle, head, 0, 5, 0) === 5 && isPdf(head);
  } catch {
    return false;
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
};

/**
 * The certificate in a JSON file, or enclosed in a paper; a problem where the paper's is not its own; null where there is
 * none, which is said. Never throws.
 */
export const readCertificateFile = (file: string, voice: Voice): CertificateSource | Problem | null =>
  beginsAsPdf(file) ? readPaperFile(file, voice) : readJsonFile(file, voice, PRINTED_MEGABYTES);

const readPaperFile = (file: string, voice: Voice): CertificateSource | Problem | null => {
  const bytes = readPaper(file);
  const paper = bytes && certifiedPaper(bytes);
  if (paper?.ok) {
    const { text, report } = paper.value;
    const parsed = parseJsonText(text);
    return "value" in parsed ? { value: parsed.value, report } : parsed;
  }
  const [problem] = paper?.problems ?? [];
  if (problem && problem.code !== "certificate.notEnclosed") return problem;
  sayFileProblem(voice, file, { code: "certificate.notEnclosed" });
  return null;
};
