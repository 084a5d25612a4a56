import { createHash } from "node:crypto";
import { canonicalJson } from "~/domain/canonical-json";

/** SHA-256 (hex) over the canonical JSON of a value: the same for equal values, however they were written down. */
export const fingerprintOf = (value: unknown): string =>
  createHash("sha256").update(canonicalJson(value), "utf8").digest("hex");
