import { createPrivateKey, createPublicKey, sign } from "node:crypto";
import { type KeyList, keyIdOf, type PublishedKey } from "~/verify/key-list";
import type { SecretKey } from "./secret-keys.server";

/** Signs with the key in use; `keys` is what is published, retired keys included. */
export type Signing = {
  readonly sign: (message: Uint8Array) => {
    readonly suite: string;
    readonly keyId: string;
    /** Hex. */
    readonly signature: string;
  };
  readonly keys: KeyList;
};

/** PKCS #8 of a raw Ed25519 seed: RFC 8410, section 7. */
const PKCS8_HEAD = Buffer.from("302e020100300506032b657004220420", "hex");

const privateKeyOf = (seed: string) =>
  createPrivateKey({
    key: Buffer.concat([PKCS8_HEAD, Buffer.from(seed, "hex")]),
    format: "der",
    type: "pkcs8",
  });

const publicKeyOf = (seed: string): string =>
  createPublicKey(privateKeyOf(seed)).export({ format: "der", type: "spki" }).subarray(-32).toString("hex");

/**
 * Makes the signing of an installation from its keys; throws where none is in use.
 */
export const createSigning = (issuer: string, keys: readonly SecretKey[]): Signing => {
  const active = keyInUse(keys);
  if (!active?.secret)
    throw new Error("no signing key is in use: one with a secret and without a last day is needed");
  const { suite } = active;
  const keyId = keyIdOf(suite, publicKeyOf(active.secret));
  const privateKey = privateKeyOf(active.secret);
  return {
    sign: (message) => ({ suite, keyId, signature: sign(null, message, privateKey).toString("hex") }),
    keys: { schema: "qingzhun-keys/1", issuer, keys: publishedKeys(keys) },
  };
};

/** The public halves, in the same order. */
export const publishedKeys = (keys: readonly SecretKey[]): readonly PublishedKey[] => keys.map(publish);

/** Reports are issued under the last key that has a secret, no last day, and is not revoked. */
export const keyInUse = (keys: readonly SecretKey[]): SecretKey | undefined =>
  keys.findLast(({ secret, until, revoked }) => secret !== null && until === null && !revoked);

const publish = ({ suite, secret, publicKey, from, until, revoked }: SecretKey): PublishedKey => {
  const raw = secret === null ? publicKey : publicKeyOf(secret);
  if (raw === null) throw new Error("a signing key has neither secret nor public key");
  return { id: keyIdOf(suite, raw), suite, publicKey: raw, from, until, revoked };
};
