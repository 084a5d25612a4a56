import { sha256Hex } from "./digest";
import { placeOf } from "./place-of";

/** What a seal says: which key vouches for the bytes of the whole file, whose SHA-256 is `sha256`. All hex. */
export type Seal = {
  readonly suite: string;
  readonly keyId: string;
  readonly sha256: string;
  readonly signature: string;
};

export type Sealed = {
  readonly seal: Seal;
  /** The file without its seal: every byte that is not the seal's own. */
  readonly drawn: Uint8Array;
};

/**
 * The seal is one comment line before the last `startxref` of a file, so no offset moves and nothing follows the end of
 * the file (ISO 19005-3, 6.1.3). It covers every other byte. Its own form is fixed to the letter: a seal has one
 * spelling, and any changed byte of it is another key, another digest or another signature.
 */
const MARK = "%Qingzhun-Seal-1 ";
const TAIL = /(?:^|\n)startxref\n(\d{1,10})\n%%EOF\n$/;
const SEALED =
  /\n%Qingzhun-Seal-1 ([a-z0-9-]{1,32}) ([a-z0-9-]{1,64}) ([0-9a-f]{64}) ([0-9a-f]{32,1024})\nstartxref\n\d{1,10}\n%%EOF\n$/;
const LONGEST = 1400;

/** What the signature of a seal is over: a text nobody could mean for something else. */
export const sealStatement = (sha256: string): Uint8Array =>
  new TextEncoder().encode(`qingzhun-seal/1 sha256 ${sha256}\n`);

const latin1 = (bytes: Uint8Array): string => {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
};
const tailOf = (bytes: Uint8Array): string => latin1(bytes.subarray(Math.max(0, bytes.length - LONGEST)));

type Signer = (message: Uint8Array) => {
  readonly suite: string;
  readonly keyId: string;
  readonly signature: string;
};

/** The file with a seal over it. Throws where the bytes do not end as a PDF of ours does. */
export const sealPaper = async (drawn: Uint8Array, sign: Signer): Promise<Uint8Array> => {
  const tail = TAIL.exec(tailOf(drawn));
  if (!tail) throw new Error("a paper that ends otherwise cannot be sealed");
  const sha256 = await sha256Hex(drawn);
  const { suite, keyId, signature } = sign(sealStatement(sha256));
  const line = new TextEncoder().encode(`${MARK}${suite} ${keyId} ${sha256} ${signature}\n`);
  const at = drawn.length - tail[0].replace(/^\n/, "").length;
  const sealed = new Uint8Array(drawn.length + line.length);
  sealed.set(drawn.subarray(0, at));
  sealed.set(line, at);
  sealed.set(drawn.subarray(at), at + line.length);
  return sealed;
};

const EOF = "\n%%EOF\n";

/** The beginning of a file, as far as its first seal reaches; null where it has none, or nothing follows it. */
export const sealedBeginning = (bytes: Uint8Array): Uint8Array | null => {
  const start = placeOf(bytes, `\n${MARK}`);
  const end = start < 0 ? -1 : placeOf(bytes, EOF, start);
  const length = end + EOF.length;
  return end < 0 || length >= bytes.length ? null : bytes.subarray(0, length);
};

/** Takes the seal off; null where the file has none in its place. Nothing is checked yet. */
export const unseal = (bytes: Uint8Array): Sealed | null => {
  const match = SEALED.exec(tailOf(bytes));
  if (!match) return null;
  const [whole, suite = "", keyId = "", sha256 = "", signature = ""] = match;
  const from = bytes.length - whole.length + 1;
  const line = whole.indexOf("\n", 1);
  const drawn = new Uint8Array(bytes.length - line);
  drawn.set(bytes.subarray(0, from));
  drawn.set(bytes.subarray(from + line), from);
  return { seal: { suite, keyId, sha256, signature }, drawn };
};
