import type { SecretKey } from "./secret-keys.server";
import { keyInUse, publishedKeys } from "./signing.server";

export type KeyChange = {
  readonly keys: readonly SecretKey[];
  /** False where nothing had to be done. */
  readonly changed: boolean;
};

/** A new secret of 32 bytes (hex), and the day it is in China. */
type With = { readonly secret: string; readonly day: string };

/** A retired key goes on verifying by its public half; its secret is of no more use to anybody honest. */
const retired = (key: SecretKey, day: string): SecretKey => {
  const [published] = publishedKeys([key]);
  return { ...key, secret: null, publicKey: published?.publicKey ?? key.publicKey, until: key.until ?? day };
};

const made = ({ secret, day }: With): SecretKey => ({
  suite: "ed25519",
  secret,
  publicKey: null,
  from: day,
  until: null,
  revoked: false,
});

/** Puts a new key into use and retires all others; one that came into use this very day stays. */
export const rotateKeys = (keys: readonly SecretKey[], by: With): KeyChange => {
  if (keyInUse(keys)?.from === by.day) return { keys, changed: false };
  return { keys: [...keys.map((key) => retired(key, by.day)), made(by)], changed: true };
};

/** Ends all trust in a key, and puts a new one in its place where it was in use; null where there is no such key. */
export const revokeKey = (keys: readonly SecretKey[], id: string, by: With): KeyChange | null => {
  const at = publishedKeys(keys).findIndex((key) => key.id === id);
  const key = keys[at];
  if (!key) return null;
  if (key.revoked && key.secret === null) return { keys, changed: false };
  const left = keys.with(at, { ...retired(key, by.day), revoked: true });
  return { keys: keyInUse(left) ? left : [...left, made(by)], changed: true };
};
