import { z } from "zod";
import { canonicalJson } from "~/domain/canonical-json";
import { fromHex, toHex } from "./hex";
import { sha256 } from "./sha256";
import { suiteNamed } from "./suites";

/** A public key with the days on which reports may be issued under it. Retired keys stay in the list and still verify. */
export type PublishedKey = {
  readonly id: string;
  readonly suite: string;
  /** Hex of the raw key. */
  readonly publicKey: string;
  /** ISO dates; `until` is the last day, null while the key is in use. */
  readonly from: string;
  readonly until: string | null;
  /** Set where the key is no longer to be trusted at all, because its secret got out. */
  readonly revoked: boolean;
};

/** What `/keys.json` publishes. */
export type KeyList = {
  readonly schema: "qingzhun-keys/1";
  readonly issuer: string;
  readonly keys: readonly PublishedKey[];
};

const keySchema = z.object({
  id: z.string(),
  suite: z.string(),
  publicKey: z.string().regex(/^([0-9a-f]{2}){16,256}$/),
  from: z.iso.date(),
  until: z.iso.date().nullable(),
  revoked: z.boolean(),
});
const listSchema = z.object({
  schema: z.literal("qingzhun-keys/1"),
  issuer: z.string(),
  keys: z.array(keySchema).max(1000),
});

/** The id follows from the key, so that a list cannot give one key the name of another. */
export const keyIdOf = (suite: string, publicKey: string): string => {
  const text = new TextEncoder().encode(canonicalJson({ publicKey, suite }));
  return `${suite}-${toHex(sha256(text)).slice(0, 16)}`;
};

/** Reads the text of a key list; null where it is none, or where an id is not that of its key. */
export const parseKeyList = (text: string): KeyList | null => {
  const parsed = listSchema.safeParse(jsonOrNull(text));
  if (!parsed.success) return null;
  const named = parsed.data.keys.every(({ id, suite, publicKey }) => id === keyIdOf(suite, publicKey));
  return named ? parsed.data : null;
};

const jsonOrNull = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

export const findKey = (lists: readonly KeyList[], id: string): PublishedKey | null =>
  lists.flatMap(({ keys }) => keys).find((key) => key.id === id) ?? null;

/** Whether `signature` (hex) over the message was made with the key, by the key's own suite. */
export const signedBy = (
  key: PublishedKey,
  suite: string,
  signature: string,
  message: Uint8Array,
): boolean => {
  const way = suiteNamed(suite);
  if (!way || suite !== key.suite) return false;
  const [made, publicKey] = [fromHex(signature), fromHex(key.publicKey)];
  if (made?.length !== way.signatureBytes || publicKey?.length !== way.publicKeyBytes) return false;
  return way.verify(made, message, publicKey);
};
