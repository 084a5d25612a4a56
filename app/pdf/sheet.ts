import PDFDocument from "pdfkit";
import type { Language } from "~/domain/text";
import { type ColorToken, colors } from "~/styles/tokens";
import { drawable, face, type Weight } from "./fonts";
import { breakLines } from "./line-break";

/** A4 with the margins of a filed document, in points. */
export const PAPER = { width: 595.28, height: 841.89, left: 58, right: 58, top: 78, bottom: 72 } as const;
export const CONTENT_WIDTH = PAPER.width - PAPER.left - PAPER.right;
export const FLOOR = PAPER.height - PAPER.bottom;

export type Style = {
  readonly size: number;
  readonly leading: number;
  readonly weight: Weight;
  readonly color: ColorToken;
};
const style = (size: number, leading: number, color: ColorToken, weight: Weight = "regular"): Style => ({
  size,
  leading,
  weight,
  color,
});
export const styles = {
  body: style(9.5, 15.5, "ink"),
  strong: style(9.5, 15.5, "ink", "bold"),
  small: style(8, 12.5, "ink-soft"),
  cell: style(8.5, 12.5, "ink"),
  cellStrong: style(8.5, 12.5, "ink", "bold"),
  head: style(8, 12, "ink-soft", "bold"),
  section: style(16, 24, "brand", "bold"),
  subsection: style(11, 17, "ink", "bold"),
  figure: style(24, 30, "brand", "bold"),
} as const;

export type Align = "left" | "right" | "center";
export type Part = { readonly title: string; readonly page: number; readonly name: string };
export type SheetOptions = {
  readonly language: Language;
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly issued: Date;
};

/**
 * The paper being written: a document, a place on its page and the open element of its structure tree. Everything
 * drawn is either content of an element or an artifact, so a reader aloud follows the order of writing.
 */
export class Sheet {
  readonly doc: PDFKit.PDFDocument;
  readonly language: Language;
  readonly missing = new Set<string>();
  /** The parts written so far, for the contents. */
  readonly parts: Part[] = [];
  y: number = PAPER.top;
  #open: PDFKit.PDFStructureElement[];

  constructor(options: SheetOptions) {
    this.doc = createDocument(options);
    this.language = options.language;
    const root = this.doc.struct("Document");
    this.doc.addStructure(root);
    this.#open = [root];
    this.newPage();
  }

  newPage(): void {
    this.doc.addPage();
    this.y = PAPER.top;
  }

  /** The number of the page being written, from 1. */
  get page(): number {
    return this.doc.bufferedPageRange().count;
  }

  /** Notes where a part begins: a bookmark, a place that the contents can point at. */
  beginPart(title: string): void {
    const name = `part-${this.parts.length + 1}`;
    this.parts.push({ title, page: this.page, name });
    this.doc.outline.addItem(this.clean(title, "bold"));
    this.doc.addNamedDestination(name, "XYZ", PAPER.left, this.y - 12, null);
  }

  /** Room left on this page. */
  get rest(): number {
    return FLOOR - this.y;
  }

  /** Goes to a new page unless `height` fits on this one; true when it went. */
  room(height: number): boolean {
    if (height <= this.rest || this.y <= PAPER.top) return false;
    this.newPage();
    return true;
  }

  skip(height: number): void {
    this.y = Math.min(this.y + height, FLOOR);
  }

  /** An element of the structure tree around what `work` writes. */
  element(type: string, work: () => void, options: { alt?: string; title?: string } = {}): void {
    const made = this.doc.struct(type, options);
    this.#open.at(-1)?.add(made);
    this.#open.push(made);
    work();
    this.#open.pop();
    made.end();
  }

  /** An element at this place of the reading order that is filled later; whoever fills it ends it. */
  reserve(type: string): PDFKit.PDFStructureElement {
    const made = this.doc.struct(type);
    this.#open.at(-1)?.add(made);
    return made;
  }

  /** Writes into a reserved element and ends it. */
  fill(reserved: PDFKit.PDFStructureElement, work: () => void): void {
    this.#open.push(reserved);
    work();
    this.#open.pop();
    reserved.end();
  }

  /** An element around a link to a place in this paper. */
  link(
    name: string,
    description: string,
    area: readonly [number, number, number, number],
    draw: () => void,
  ): void {
    const made = this.doc.struct("Link");
    this.#open.at(-1)?.add(made);
    this.#open.push(made);
    this.content("Link", draw);
    const options = { structParent: made, Contents: new String(description) };
    this.doc.goTo(...area, name, options);
    this.#open.pop();
    made.end();
  }

  /** Content of the open element. */
  content(type: string, draw: () => void): void {
    const content = this.doc.markStructureContent(type);
    this.#open.at(-1)?.add(content);
    draw();
    this.doc.endMarkedContent();
  }

  /** Rules, fields and page furniture: not read aloud. */
  artifact(draw: () => void): void {
    this.doc.markContent("Artifact", { type: "Layout" });
    draw();
    this.doc.endMarkedContent();
  }

  width(text: string, { size, weight }: Style): number {
    return face(weight).width(this.clean(text, weight), size);
  }

  lines(text: string, width: number, { size, weight }: Style): readonly string[] {
    const { width: measure } = face(weight);
    return breakLines(this.clean(text, weight), width, (part) => measure(part, size));
  }

  /** One line with its baseline at `y`; already broken, never wraps. */
  glyphs(text: string, x: number, y: number, { size, weight, color }: Style): void {
    if (text === "") return;
    this.doc
      .font(weight)
      .fontSize(size)
      .fillColor(colors[color])
      .text(text, x, y, { lineBreak: false, baseline: "alphabetic" });
  }

  /** Lines in a column whose top is `y`. */
  drawLines(
    lines: readonly string[],
    x: number,
    y: number,
    width: number,
    look: Style,
    align: Align = "left",
  ): void {
    lines.forEach((line, index) => {
      const space = align === "left" ? 0 : width - face(look.weight).width(line, look.size);
      const baseline = y + index * look.leading + (look.leading - look.size) / 2 + look.size * 0.87;
      this.glyphs(line, x + (align === "center" ? space / 2 : space), baseline, look);
    });
  }

  /** The text as it is drawn. The typeface's quotation marks are as wide as a Han character, so English gets plain ones. */
  clean(text: string, weight: Weight): string {
    const quoted = this.language === "en" ? text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'") : text;
    return drawable(quoted, weight, (character) => this.missing.add(character));
  }
}

const createDocument = (options: SheetOptions): PDFKit.PDFDocument => {
  const doc = new PDFDocument({
    size: "A4",
    // Our own layout breaks pages; pdfkit must never do so by itself.
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: "1.7",
    subset: "PDF/A-3b",
    tagged: true,
    displayTitle: true,
    lang: options.language === "zh" ? "zh-CN" : "en",
    info: {
      Title: options.title,
      Author: options.author,
      Subject: options.subject,
      Creator: "Qingzhun",
      Producer: "Qingzhun",
      CreationDate: options.issued,
      ModDate: options.issued,
    },
  });
  doc.registerFont("regular", face("regular").font);
  doc.registerFont("bold", face("bold").font);
  return doc;
};
