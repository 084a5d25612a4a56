import type { Language } from "~/domain/text";
import { type ColorToken, colors } from "~/styles/tokens";
import { PaperDocument } from "./document";
import { embedFont } from "./embed-font";
import { drawable, face, noCodes, type UsedCodes, type Weight } from "./fonts";
import { breakLines } from "./line-break";
import { type ElementOptions, type StructureElement, StructureTree } from "./structure";

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
  /** PDF/A-1b, which allows no attachment, is for validators that know no newer part. */
  readonly archive?: "PDF/A-3b" | "PDF/A-1b";
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
  readonly #paper: PaperDocument;
  readonly #structure: StructureTree;
  #open: StructureElement[];
  readonly #fonts = new Map<Weight, EmbeddedFont>();

  constructor(options: SheetOptions) {
    this.#paper = createDocument(options);
    this.doc = this.#paper;
    this.language = options.language;
    this.#structure = new StructureTree(this.#paper);
    this.#open = [this.#structure.root];
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
  element(type: string, work: () => void, options: ElementOptions = {}): void {
    this.#within(this.#structure.add(type, this.#top, options), work);
  }

  /** An element at this place of the reading order that is filled later. */
  reserve(type: string): StructureElement {
    return this.#structure.add(type, this.#top);
  }

  /** Writes into a reserved element. */
  fill(reserved: StructureElement, work: () => void): void {
    this.#within(reserved, work);
  }

  #within(element: StructureElement, work: () => void): void {
    this.#open.push(element);
    work();
    this.#open.pop();
  }

  get #top(): StructureElement {
    return this.#open.at(-1) ?? this.#structure.root;
  }

  /** An element around a link to a place in this paper. */
  link(
    name: string,
    description: string,
    area: readonly [number, number, number, number],
    draw: () => void,
  ): void {
    this.element("Link", () => {
      this.content("Link", draw);
      const owner = this.#top;
      const structParent = {
        add: ({ annotationRef }: { readonly annotationRef: PDFKit.PDFKitReference }) =>
          this.#structure.annotate(owner, annotationRef),
      };
      this.doc.goTo(...area, name, { structParent, Contents: new String(description) });
    });
  }

  /** Content of the open element; it may hold neither other content nor an artifact. */
  content(type: string, draw: () => void): void {
    this.doc.addContent(`/${type} <</MCID ${this.#structure.mark(this.#top)}>> BDC`);
    draw();
    this.doc.addContent("EMC");
  }

  /** Rules, fields and page furniture: not read aloud. */
  artifact(draw: () => void): void {
    this.doc.addContent("/Artifact <</Type/Layout>> BDC");
    draw();
    this.doc.addContent("EMC");
  }

  width(text: string, { size, weight }: Style): number {
    return face(weight).width(this.clean(text, weight), size);
  }

  lines(text: string, width: number, { size, weight }: Style): readonly string[] {
    const clean = this.clean(text, weight);
    const key = `${weight} ${size} ${width} ${clean}`;
    return (
      brokenLines.get(key) ??
      keepLines(
        key,
        breakLines(clean, width, (part) => face(weight).width(part, size)),
      )
    );
  }

  /** One line with its baseline at `y`; already broken, never wraps. */
  glyphs(text: string, x: number, y: number, look: Style): void {
    if (text === "") return;
    const { name, used } = this.#fontOn(this.#paper.page, look.weight);
    const string = face(look.weight).encode(text, used);
    // The page is turned to count downwards, so the letters are turned back.
    this.doc.addContent(
      `BT /${name} ${look.size} Tf ${fillOf(look.color)} 1 0 0 -1 ${short(x)} ${short(y)} Tm ${string} Tj ET`,
    );
  }

  /** The font object of a weight, made known to the page. */
  #fontOn(page: PDFKit.PDFPage, weight: Weight): EmbeddedFont {
    let font = this.#fonts.get(weight);
    if (!font) {
      font = { name: weight, ref: this.#paper.ref({}), used: noCodes() };
      this.#fonts.set(weight, font);
    }
    page.fonts[font.name] ??= font.ref;
    return font;
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

  /** Ends the paper; the whole file. */
  finish(): Uint8Array {
    this.#structure.write();
    for (const [weight, { ref, used }] of this.#fonts) embedFont(this.#paper, ref, face(weight), used);
    return this.#paper.finish();
  }
}

const createDocument = (options: SheetOptions): PaperDocument =>
  new PaperDocument({
    size: "A4",
    // Our own layout breaks pages; pdfkit must never do so by itself.
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    autoFirstPage: false,
    bufferPages: true,
    font: "",
    pdfVersion: options.archive === "PDF/A-1b" ? "1.4" : "1.7",
    subset: options.archive ?? "PDF/A-3b",
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

type EmbeddedFont = {
  readonly name: string;
  readonly ref: PDFKit.PDFKitReference;
  /** One for every code that the paper uses. */
  readonly used: UsedCodes;
};

/** Hundredths of a point are finer than any printer. */
const short = (value: number): number => Math.round(value * 100) / 100;

/** Most texts come back in every paper of a thread: names of scenes, solutions and policies, and all messages. */
const brokenLines = new Map<string, readonly string[]>();
const MOST_KEPT = 10_000;

const keepLines = (key: string, lines: readonly string[]): readonly string[] => {
  if (brokenLines.size >= MOST_KEPT) brokenLines.clear();
  brokenLines.set(key, lines);
  return lines;
};

const fills = new Map<ColorToken, string>();

/** The operator that sets the colour of what is filled. */
const fillOf = (token: ColorToken): string => {
  const known = fills.get(token);
  if (known) return known;
  const parts = [1, 3, 5].map((at) => Number.parseInt(colors[token].slice(at, at + 2), 16) / 255);
  const made = `${parts.map((part) => part.toFixed(4)).join(" ")} rg`;
  fills.set(token, made);
  return made;
};
