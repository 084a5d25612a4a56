// The content of a report as a tree of its structure (headings, paragraphs, lists, tables, figures), taken down while
// our own parts write it, so that the peers draw exactly the same texts, tables and pictures.
import type { Report } from "~/domain/report/report";
import type { Language } from "~/domain/text";
import { writeParts } from "~/pdf/render-report";
import { Sheet, type Style } from "~/pdf/sheet";
import { wordsOf } from "~/pdf/words";
import { type Drawing, drawingOf } from "./drawing";

export type Run = { readonly text: string; readonly look: Style; readonly right: boolean };
export type Node = {
  readonly type: string;
  readonly alt: string;
  readonly runs: Run[];
  readonly children: Node[];
  drawing?: Drawing;
};

const node = (type: string, alt = ""): Node => ({ type, alt, runs: [], children: [] });

/** Lines are broken for our page; each peer breaks the whole text anew. */
const joined = (lines: readonly string[]): string =>
  lines.reduce((text, line) => {
    const latin = /[\x21-\x7e]$/.test(text) && /^[\x21-\x7e]/.test(line);
    return `${text}${latin ? " " : ""}${line}`;
  });

class RecordingSheet extends Sheet {
  readonly root = node("Document");
  #stack: Node[] = [this.root];
  #reserved = new Map<unknown, Node>();
  override readonly doc = drawingOf(this.doc, () => this.#figure);

  get #top(): Node {
    return this.#stack.at(-1) ?? this.root;
  }
  get #figure(): Node | null {
    return this.#top.type === "Figure" ? this.#top : null;
  }

  #within(made: Node, work: () => void): void {
    this.#stack.push(made);
    work();
    this.#stack.pop();
  }

  override element(type: string, work: () => void, options: { alt?: string; title?: string } = {}): void {
    const made = node(type, options.alt);
    this.#top.children.push(made);
    super.element(type, () => this.#within(made, work), options);
  }

  override reserve(type: string) {
    const made = node(type);
    this.#top.children.push(made);
    const reserved = super.reserve(type);
    this.#reserved.set(reserved, made);
    return reserved;
  }

  override fill(reserved: ReturnType<Sheet["reserve"]>, work: () => void): void {
    const made = this.#reserved.get(reserved) ?? node("Div");
    super.fill(reserved, () => this.#within(made, work));
  }

  override drawLines(...args: Parameters<Sheet["drawLines"]>): void {
    const [lines, , , , look, align] = args;
    const outside = this.#stack.length === 1 || this.#figure !== null;
    if (!outside && lines.length > 0)
      this.#top.runs.push({ text: joined(lines), look, right: align === "right" });
    super.drawLines(...args);
  }

  override glyphs(...args: Parameters<Sheet["glyphs"]>): void {
    const [text, x, y, look] = args;
    this.#figure?.drawing?.text(text, x, y, look);
    super.glyphs(...args);
  }
}

/** What a reader finds on the paper, without running heads and page numbers. */
export const reportTree = (report: Report, language: Language): Node => {
  const words = wordsOf(report, language);
  const sheet = new RecordingSheet({
    language,
    title: report.number,
    author: report.firm.name,
    subject: report.number,
    issued: new Date(report.issuedOn),
  });
  writeParts({ sheet, report, words });
  return sheet.root;
};

/** Every text of the tree in reading order. */
export const textsOf = (tree: Node): readonly string[] => [
  ...tree.runs.map(({ text }) => text),
  ...tree.children.flatMap(textsOf),
];
