import { createHash } from "node:crypto";
import { canonicalJson } from "~/domain/canonical-json";
import type { Report } from "~/domain/report/report";
import type { ReportSignature } from "~/domain/report/report-signature";
import type { World } from "~/world";

/** The detached signature over the report's canonical JSON, by the key in use. */
export const signReport = (world: Pick<World, "now" | "signing">, report: Report): ReportSignature => {
  const bytes = Buffer.from(canonicalJson(report));
  return {
    schema: "qingzhun-signature/1",
    ...world.signing.sign(bytes),
    sha256: createHash("sha256").update(bytes).digest("hex"),
    signedAt: world.now().toISOString(),
  };
};
