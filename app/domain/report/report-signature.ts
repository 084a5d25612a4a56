import { z } from "zod";

/**
 * The detached signature of a report: over the bytes of its canonical JSON (RFC 8785, UTF-8). Travels with the paper as
 * the attachment `signature.json` and is enough, with the public key, to check `report.json` without a PDF reader.
 */
export type ReportSignature = {
  readonly schema: "qingzhun-signature/1";
  readonly suite: string;
  /** Which key of the published list: see `keyIdOf`. */
  readonly keyId: string;
  /** SHA-256 of the signed bytes, hex. */
  readonly sha256: string;
  /** Hex. */
  readonly signature: string;
  /** ISO moment. */
  readonly signedAt: string;
};

/** The attachment's name. */
export const SIGNATURE_FILE = "signature.json";

const hex = (length: number) => z.string().regex(new RegExp(`^[0-9a-f]{${length}}$`));

export const reportSignatureSchema: z.ZodType<ReportSignature> = z.strictObject({
  schema: z.literal("qingzhun-signature/1"),
  suite: z.string().regex(/^[a-z0-9-]{1,32}$/),
  keyId: z.string().regex(/^[a-z0-9-]{1,64}$/),
  sha256: hex(64),
  signature: z.string().regex(/^([0-9a-f]{2}){16,512}$/),
  signedAt: z.iso.datetime(),
});
