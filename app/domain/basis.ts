/** One published version of reference data: `fingerprint` is the SHA-256 (hex) of its canonical JSON. */
export type ReleaseRef = { readonly code: string; readonly version: string; readonly fingerprint: string };

/**
 * What a stored result was computed from. The same answers and the same Basis give the same bytes, for ever.
 * `engine` is the version of the rules in code.
 */
export type Basis = {
  readonly instrument: ReleaseRef;
  readonly catalogue?: ReleaseRef;
  readonly parameters?: ReleaseRef;
  readonly chains?: ReleaseRef;
  readonly readiness?: ReleaseRef;
  /** Version of the firm's answers to the further questions of AI readiness; absent where there were none. */
  readonly readinessReply?: number;
  readonly engine: string;
};

export const ENGINE_VERSION = "1";
