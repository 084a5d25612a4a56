import { ed25519 } from "@noble/curves/ed25519.js";

/**
 * A way of signing. The name stands in every signature and key; whoever reads one that is not listed here refuses it,
 * so that a paper cannot choose a weaker way than those accepted. SM2 with SM3 (GB/T 32918, GB/T 32905) would be the
 * second entry: the same three facts and one function.
 */
export type Suite = {
  readonly name: string;
  readonly publicKeyBytes: number;
  readonly signatureBytes: number;
  /** Never throws: what cannot be a signature is none. */
  readonly verify: (signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array) => boolean;
};

/** RFC 8032, in its strict reading: one signature has one encoding. */
const pureEd25519: Suite = {
  name: "ed25519",
  publicKeyBytes: 32,
  signatureBytes: 64,
  verify: (signature, message, publicKey) => {
    try {
      return ed25519.verify(signature, message, publicKey, { zip215: false });
    } catch {
      return false;
    }
  },
};

const SUITES: readonly Suite[] = [pureEd25519];

/** The suite of that very name, or null: an unknown one is refused, never guessed. */
export const suiteNamed = (name: string): Suite | null => SUITES.find((suite) => suite.name === name) ?? null;
