import { madeOn, type SecretKey } from "./secret-keys.server";
import { keyInUse, publishedKeys } from "./signing.server";

export type KeyChange = {
  readonly keys: readonly SecretKey[];
  /** False where nothing had to be done. */
  readonly changed: boolean;
};

/** A new secret of 32 bytes (hex), and the day it is in China. */
type With = { readonly secret: string; readonly day: string };
/** Whether there was a rotation on that day already. */
type Rotated = { readonly rotated: boolean };

/** A retired key goes on verifying by its public half; its secret is of no more use to anybody honest. */
export const retired = (key: SecretKey, day: string): SecretKey => {
  const [published] = publishedKeys([key]);
  return { ...key, secret: null, publicKey: published?.publicKey ?? key.publicKey, until: key.until ?? day };
};

/** Puts a new key into use and retires all others; one that a rotation put into use this very day stays. */
export const rotateKeys = (
  keys: readonly SecretKey[],
  { secret, day, rotated }: With & Rotated,
): KeyChange => {
  if (rotated && keyInUse(keys)?.from === day) return { keys, changed: false };
  return { keys: [...keys.map((key) => retired(key, day)), madeOn(day, secret)], changed: true };
};

/** Ends all trust in a key, and puts a new one in its place where it was in use; null where there is no such key. */
export const revokeKey = (keys: readonly SecretKey[], id: string, by: With): KeyChange | null => {
  const at = publishedKeys(keys).findIndex((key) => key.id === id);
  const key = keys[at];
  if (!key) return null;
  if (key.revoked && key.secret === null) return { keys, changed: false };
  const left = keys.with(at, { ...retired(key, by.day), revoked: true });
  return { keys: keyInUse(left) ? left : [...left, madeOn(by.day, by.secret)], changed: true };
};
