import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { parseReport } from "~/domain/report/report-schema";
import type { Language } from "~/domain/text";
import { drawReport } from "~/pdf/render-report";

const REPORT = new URL("./report.json", import.meta.url);
export const HASHES = new URL("./hashes.json", import.meta.url);
const CERTIFICATE = '{"format":"qingzhun-certificate/1"}';

/** SHA-256 of the paper of the report kept beside this file, before it is signed and sealed. */
export const goldenHash = async (language: Language): Promise<string> => {
  const report = parseReport(JSON.parse(readFileSync(REPORT, "utf8")));
  if (!report.ok) throw new Error(JSON.stringify(report.problems));
  const { bytes } = await drawReport(report.value, language, undefined, { certificate: CERTIFICATE });
  return createHash("sha256").update(bytes).digest("hex");
};
