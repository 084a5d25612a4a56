import { deflateSync } from "node:zlib";
import PDFDocument from "pdfkit";

/** A value of a PDF object that we write ourselves, at the time when its object is closed. */
export class Written {
  readonly #text: () => string;
  constructor(text: () => string) {
    this.#text = text;
  }
  /** pdfkit writes out the members of a plain object; what carries a name of its own it asks for its text. */
  get [Symbol.toStringTag](): string {
    return "Written";
  }
  toString(): string {
    return this.#text();
  }
}

/**
 * Compression's effort: of the levels, 3 takes less than half the time of 6 for 4 % more bytes. The bytes depend on
 * the zlib that Node brings.
 */
const EFFORT = { level: 3 } as const;

/** Puts the bytes, compressed, into a stream object. */
export const writeDeflated = (ref: PDFKit.PDFKitReference, bytes: Uint8Array): void => {
  ref.compress = false;
  Object.assign(ref.data, { Filter: "FlateDecode" });
  ref.write(deflateSync(bytes, EFFORT));
};

/**
 * pdfkit's document with its two busiest doors widened: operators of a page are gathered as text and compressed at
 * once, and the file is one buffer instead of a stream of ten thousand small pieces.
 */
export class PaperDocument extends PDFDocument {
  // Set by `_write` and `addContent`, which the inherited constructor calls before a field of ours could be there.
  declare private operators?: Map<PDFKit.PDFPage, string[]>;
  declare private pieces?: Uint8Array[];
  declare private pending?: string;

  override addContent(operator: string): this {
    this.operators ??= new Map();
    const here = this.operators.get(this.page);
    if (here) here.push(operator);
    else this.operators.set(this.page, [operator]);
    return this;
  }

  override flushPages(): void {
    for (const [{ content }, operators] of this.operators ?? [])
      writeDeflated(content, Buffer.from(operators.join("\n"), "latin1"));
    super.flushPages();
  }

  /** The outline opens with its parts in sight; without that pdfkit leaves out the count that validators ask for. */
  override initOutline(): void {
    super.initOutline();
    Object.assign(this.outline, { options: { expanded: true } });
  }

  override _write(data: string | Uint8Array): void {
    if (typeof data === "string") {
      this.pending = `${this.pending ?? ""}${data}\n`;
      this._offset += data.length + 1;
    } else {
      this.#closePending();
      this.pieces?.push(data);
      this._offset += data.length;
    }
  }

  /** No stream is read; telling its end would keep the document until the thread has nothing left to draw. */
  override push(): boolean {
    return false;
  }

  #closePending(): void {
    this.pieces ??= [];
    this.pieces.push(Buffer.from(this.pending ?? "", "latin1"));
    this.pending = "";
  }

  /** Ends the document; the whole file. */
  finish(): Uint8Array {
    this.end();
    this.#closePending();
    return Buffer.concat(this.pieces ?? []);
  }
}
