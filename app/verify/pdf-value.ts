/** A value of the PDF syntax, as far as a paper of ours uses it. */
export type PdfValue =
  | null
  | boolean
  | number
  | string
  | { readonly name: string }
  | { readonly ref: number }
  | { readonly items: readonly PdfValue[] }
  | { readonly entries: ReadonlyMap<string, PdfValue> };

export class PdfSyntaxError extends Error {
  override readonly name = "PdfSyntaxError";
}

const SPACE = new Set([0, 9, 10, 12, 13, 32]);
const DEEPEST = 40;
const LONGEST_STRING = 64 * 1024;
const REF = /^(\d{1,10})[ \r\n]+\d{1,5}[ \r\n]+R(?![A-Za-z0-9])/;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)/;
const NAME = /^\/([^\s()<>[\]{}/%]*)/;

/** Reads one value of the syntax at `position`; throws PdfSyntaxError where there is none. Never reads past the bytes. */
export class PdfReader {
  constructor(
    private readonly bytes: Uint8Array,
    public position: number,
  ) {}

  /** The next characters, for matching what is short. */
  peek(length: number): string {
    let text = "";
    const end = Math.min(this.bytes.length, this.position + length);
    for (let at = this.position; at < end; at += 1) text += String.fromCharCode(this.bytes[at] ?? 0);
    return text;
  }

  skipSpace(): void {
    for (;;) {
      const byte = this.bytes[this.position];
      if (byte !== undefined && SPACE.has(byte)) this.position += 1;
      else if (byte === 0x25) this.#skipComment();
      else return;
    }
  }

  #skipComment(): void {
    while (this.position < this.bytes.length && ![10, 13].includes(this.bytes[this.position] ?? 10))
      this.position += 1;
  }

  #take(pattern: RegExp, length: number): RegExpExecArray | null {
    const match = pattern.exec(this.peek(length));
    if (match) this.position += match[0].length;
    return match;
  }

  expect(word: string): void {
    this.skipSpace();
    if (this.peek(word.length) !== word) throw new PdfSyntaxError(`expected ${word}`);
    this.position += word.length;
  }

  value(depth = 0): PdfValue {
    if (depth > DEEPEST) throw new PdfSyntaxError("too deep");
    this.skipSpace();
    const [a, b] = this.peek(2);
    if (a === "<") return b === "<" ? this.#dictionary(depth) : this.#hexString();
    if (a === "[") return this.#array(depth);
    if (a === "(") return this.#string();
    const name = this.#take(NAME, 200);
    if (name) return { name: name[1] ?? "" };
    const ref = this.#take(REF, 24);
    if (ref) return { ref: Number(ref[1]) };
    const number = this.#take(NUMBER, 24);
    if (number) return Number(number[0]);
    const word = this.#take(/^(?:true|false|null)/, 5);
    if (word) return word[0] === "null" ? null : word[0] === "true";
    throw new PdfSyntaxError("no value");
  }

  #dictionary(depth: number): PdfValue {
    this.expect("<<");
    const entries = new Map<string, PdfValue>();
    for (this.skipSpace(); this.peek(2) !== ">>"; this.skipSpace()) {
      const key = this.#take(NAME, 200)?.[1];
      if (key === undefined || entries.has(key)) throw new PdfSyntaxError("no key, or one twice");
      entries.set(key, this.value(depth + 1));
    }
    this.position += 2;
    return { entries };
  }

  #array(depth: number): PdfValue {
    this.expect("[");
    const items: PdfValue[] = [];
    for (this.skipSpace(); this.peek(1) !== "]"; this.skipSpace()) items.push(this.value(depth + 1));
    this.position += 1;
    return { items };
  }

  #hexString(): string {
    this.position += 1;
    let digits = "";
    for (let next = this.peek(1); next !== ">"; next = this.peek(1)) {
      if (next === "" || digits.length > LONGEST_STRING) throw new PdfSyntaxError("an open string");
      this.position += 1;
      if (/[0-9A-Fa-f]/.test(next)) digits += next;
    }
    this.position += 1;
    return digits.replace(/../g, (pair) => String.fromCharCode(Number.parseInt(pair, 16)));
  }

  /** Escapes are kept as the character they stand for, numbers of characters aside: names of files have none. */
  #string(): string {
    this.position += 1;
    let text = "";
    for (let open = 1; open > 0; this.position += 1) {
      const next = this.peek(1);
      if (next === "" || text.length > LONGEST_STRING) throw new PdfSyntaxError("an open string");
      if (next === "\\") {
        this.position += 1;
        text += this.peek(1);
        continue;
      }
      open += next === "(" ? 1 : next === ")" ? -1 : 0;
      if (open > 0) text += next;
    }
    return text;
  }
}
