import { canonicalJson } from "~/domain/canonical-json";
import type { Report } from "~/domain/report/report";

const known = new WeakMap<Report, string>();

/** The report's canonical JSON, which the cover prints the hash of and the paper carries; made once for both. */
export const reportData = (report: Report): string => {
  const data = known.get(report) ?? canonicalJson(report);
  known.set(report, data);
  return data;
};
