const WORDED: ReadonlySet<string> = new Set([
  "bad-request",
  "signed-out",
  "forbidden",
  "password-first",
  "not-found",
  "client-not-found",
  "method-not-allowed",
  "conflict",
  "too-large",
  "invalid",
  "too-many-requests",
  "unavailable",
  "storage-full",
]);

/** Where the words of a refusal stand; of a code without any those of a failure of ours. */
export const refusalKey = (code: string): string => `shell.refusal.${WORDED.has(code) ? code : "failed"}`;
