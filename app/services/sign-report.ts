import { createHash } from "node:crypto";
import { canonicalJson } from "~/domain/canonical-json";
import type { Report } from "~/domain/report/report";
import type { ReportSignature } from "~/domain/report/report-signature";
import type { SubmissionProof } from "~/domain/report/submission-proof";
import type { World } from "~/world";

/** The detached signature over a paper's data, their canonical JSON, by the key in use. */
export const signReport = (
  world: Pick<World, "now" | "signing">,
  data: Report | SubmissionProof,
): ReportSignature => {
  const bytes = Buffer.from(canonicalJson(data));
  return {
    schema: "qingzhun-signature/1",
    ...world.signing.sign(bytes),
    sha256: createHash("sha256").update(bytes).digest("hex"),
    signedAt: world.now().toISOString(),
  };
};
