import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { writeWhole } from "./write-whole.server";

/**
 * A key of this installation, in the order of their use. To rotate, give the present one its last day and add another;
 * a retired key may keep its public half only, and goes on verifying what was issued under it.
 */
export type SecretKey = {
  readonly suite: "ed25519";
  /** The 32 bytes of the private key, hex; null for a retired key kept for checking. */
  readonly secret: string | null;
  /** Hex; needed where there is no secret, and derived from it otherwise. */
  readonly publicKey: string | null;
  /** ISO dates of the first and last day on which reports are issued under it. */
  readonly from: string;
  readonly until: string | null;
  readonly revoked: boolean;
};

const key = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .nullable()
  .default(null);
const schema = z
  .array(
    z.strictObject({
      suite: z.literal("ed25519").default("ed25519"),
      secret: key,
      publicKey: key,
      from: z.iso.date(),
      until: z.iso.date().nullable().default(null),
      revoked: z.boolean().default(false),
    }),
  )
  .min(1);

/** Reads keys from the environment's SIGNING_KEYS or the kept file; the error never repeats what it read. */
export const parseSecretKeys = (text: string): readonly SecretKey[] => {
  const parsed = schema.safeParse(jsonOrNull(text));
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues.map(({ path }) => path.join(".") || "the whole").join(", ");
  throw new Error(`the signing keys are not usable (see app/verify/README.md); at fault: ${where}`);
};

/** As `parseSecretKeys` reads them. */
export const writeSecretKeys = (keys: readonly SecretKey[]): string => `${JSON.stringify(keys, null, 2)}\n`;

const jsonOrNull = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

export const SIGNING_KEYS_FILE = "signing-keys.json";

/** The keys kept in the folder, readable by their owner only; one is made, in use from today, where there is none yet. */
export const keptSigningKeys = async (folder: string, today: string): Promise<readonly SecretKey[]> => {
  const kept = await readFile(join(folder, SIGNING_KEYS_FILE), "utf8").catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return null;
      throw error;
    },
  );
  if (kept !== null) return parseSecretKeys(kept);
  const made = [madeOn(today, randomBytes(32).toString("hex"))];
  await writeWhole(folder, SIGNING_KEYS_FILE, writeSecretKeys(made), 0o600);
  return made;
};

/** A new key, which signs nothing dated before its day. */
export const madeOn = (day: string, secret: string): SecretKey => ({
  suite: "ed25519",
  secret,
  publicKey: null,
  from: day,
  until: null,
  revoked: false,
});
