import { createSigning } from "~/signing/signing.server";

const key = { suite: "ed25519", publicKey: null, until: null, revoked: false } as const;

/** A key for tests: its secret is one byte repeated. */
export const secretKey = (
  digit: string,
  changes: { readonly until?: string; readonly revoked?: true } = {},
) => ({
  ...key,
  secret: digit.repeat(64),
  from: "2026-01-01",
  ...changes,
});

export const testSigning = createSigning("https://qingzhun.example", [secretKey("1")]);

/** Who the installation under test is. */
export const testIdentity = { signing: testSigning, siteUrl: "https://qingzhun.example" } as const;
