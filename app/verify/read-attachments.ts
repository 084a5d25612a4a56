import { inflateBounded } from "./inflate";
import { PdfReader, PdfSyntaxError, type PdfValue } from "./pdf-value";

/** The attachments of a PDF by name, or why they cannot be had. */
export type Attachments =
  | { readonly ok: true; readonly files: ReadonlyMap<string, Uint8Array> }
  | { readonly ok: false; readonly reason: "damaged" | "encrypted" | "too-large" | "ambiguous" };

const MOST_OBJECTS = 200_000;
const MOST_FILES = 16;
/** A report of sixty projects has 0.3 MB; whoever sends more means harm. */
const LARGEST_FILE = 16 * 1024 * 1024;

class Refusal extends Error {
  constructor(readonly reason: "encrypted" | "too-large" | "ambiguous") {
    super(reason);
  }
}

/**
 * Reads the attachments as our renderer writes them: one cross-reference table, the catalogue's list of embedded files,
 * streams plain or deflated. Anything else a PDF may do is "damaged" here; nothing is guessed, unpacking is bounded.
 */
export const readAttachments = (bytes: Uint8Array): Attachments => {
  try {
    return { ok: true, files: new Document(bytes).files() };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, reason: error.reason };
    if (error instanceof PdfSyntaxError) return { ok: false, reason: "damaged" };
    throw error;
  }
};

const entry = (value: PdfValue | undefined, key: string): PdfValue => {
  if (value === null || typeof value !== "object" || !("entries" in value))
    throw new PdfSyntaxError(`no dictionary for ${key}`);
  return value.entries.get(key) ?? null;
};

const damaged = (what: string): never => {
  throw new PdfSyntaxError(what);
};

class Document {
  readonly #offsets: readonly number[];
  readonly #trailer: PdfValue;

  constructor(private readonly bytes: Uint8Array) {
    const reader = new PdfReader(bytes, this.#startOfTable());
    this.#offsets = readTable(reader);
    reader.expect("trailer");
    this.#trailer = reader.value();
    if (entry(this.#trailer, "Encrypt") !== null) throw new Refusal("encrypted");
    // A file that was added to is not as it was drawn.
    if (entry(this.#trailer, "Prev") !== null) damaged("an update");
  }

  #startOfTable(): number {
    const from = Math.max(0, this.bytes.length - 64);
    const match = /startxref\n(\d{1,10})\n%%EOF\n$/.exec(new PdfReader(this.bytes, from).peek(64));
    return match ? Number(match[1]) : damaged("no startxref");
  }

  #object(value: PdfValue): { readonly value: PdfValue; readonly reader: PdfReader | null } {
    if (value === null || typeof value !== "object" || !("ref" in value)) return { value, reader: null };
    const offset = this.#offsets[value.ref] ?? damaged("no such object");
    const reader = new PdfReader(this.bytes, offset);
    reader.expect(`${value.ref} 0 obj`);
    return { value: reader.value(), reader };
  }

  #get(value: PdfValue, key: string): PdfValue {
    return this.#object(entry(this.#object(value).value, key)).value;
  }

  files(): ReadonlyMap<string, Uint8Array> {
    const names = this.#get(this.#get(this.#get(this.#trailer, "Root"), "Names"), "EmbeddedFiles");
    const list = this.#get(names, "Names");
    if (list === null || typeof list !== "object" || !("items" in list)) return damaged("no list of names");
    if (list.items.length > 2 * MOST_FILES) throw new Refusal("too-large");
    const files = new Map<string, Uint8Array>();
    for (let at = 0; at + 1 < list.items.length; at += 2) {
      const name = list.items[at];
      if (typeof name !== "string") return damaged("a name");
      if (files.has(name)) throw new Refusal("ambiguous");
      files.set(name, this.#embedded(list.items[at + 1] ?? null));
    }
    return files;
  }

  #embedded(specification: PdfValue): Uint8Array {
    const { value, reader } = this.#object(entry(this.#get(specification, "EF"), "F"));
    const length = this.#get(value, "Length");
    if (!reader || typeof length !== "number") return damaged("a stream");
    reader.expect("stream");
    const from = reader.position + (reader.peek(1) === "\r" ? 2 : 1);
    const stream = this.bytes.subarray(from, from + length);
    if (stream.length !== length) return damaged("a cut stream");
    return this.#decoded(stream, entry(value, "Filter"));
  }

  #decoded(stream: Uint8Array, filter: PdfValue): Uint8Array {
    if (filter === null) return stream;
    if (typeof filter !== "object" || !("name" in filter) || filter.name !== "FlateDecode")
      return damaged("a filter");
    const file = inflateBounded(stream, LARGEST_FILE);
    if (file === "too-large") throw new Refusal("too-large");
    return file ?? damaged("a stream that does not unpack");
  }
}

/** The offsets of a cross-reference table of one section, by object number. */
const readTable = (reader: PdfReader): readonly number[] => {
  reader.expect("xref");
  const first = reader.value();
  const count = reader.value();
  if (first !== 0 || typeof count !== "number" || count > MOST_OBJECTS) return damaged("a table");
  reader.skipSpace();
  return Array.from({ length: count }, () => {
    const line = /^(\d{10}) \d{5} [nf][ \r]?\n/.exec(reader.peek(20)) ?? damaged("a line of the table");
    reader.position += line[0].length;
    return Number(line[1]);
  });
};
