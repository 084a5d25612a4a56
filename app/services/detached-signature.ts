import type { ReportSignature } from "~/domain/report/report-signature";

type Stored = {
  readonly suite: string;
  readonly key_id: string;
  readonly sha256: string;
  readonly signature: string;
  readonly signed_at: Date;
};

/** The stored signature of a report as its paper carries it. */
export const detachedSignature = (stored: Stored): ReportSignature => ({
  schema: "qingzhun-signature/1",
  suite: stored.suite,
  keyId: stored.key_id,
  sha256: stored.sha256,
  signature: stored.signature,
  signedAt: stored.signed_at.toISOString(),
});
