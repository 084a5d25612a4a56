/** The part of fontkit that the paper uses; the package ships no types of its own. */
declare module "fontkit" {
  export type PathCommand = {
    readonly command: "moveTo" | "lineTo" | "quadraticCurveTo" | "bezierCurveTo" | "closePath";
    readonly args: readonly number[];
  };
  export type Glyph = {
    readonly id: number;
    readonly advanceWidth: number;
    readonly path: { readonly commands: readonly PathCommand[] };
  };
  type Box = { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number };
  export interface Font {
    readonly postscriptName: string;
    readonly unitsPerEm: number;
    readonly bbox: Box;
    readonly ascent: number;
    readonly descent: number;
    readonly capHeight: number;
    readonly xHeight: number;
    readonly characterSet: readonly number[];
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): Glyph;
  }
  export function create(data: Uint8Array): Font;
}

declare namespace PDFKit {
  interface PDFDocument {
    /** Bytes written so far. */
    _offset: number;
    /** Appends to the file; a string is one character a byte and a line. */
    _write(data: string | Uint8Array): void;
    getStructParentTree(): { add(key: number, value: object): void };
  }
  interface PDFPage {
    /** The page's key in the tree from marked content to its elements. */
    readonly structParentTreeKey: number;
  }
  namespace Mixins {
    interface PDFAnnotation {
      /** A link that belongs to an element of the structure tree; `Contents` as a String object is a PDF string. */
      goTo(
        x: number,
        y: number,
        w: number,
        h: number,
        name: string,
        options: {
          /** Told the annotation that was made. */
          readonly structParent: { add(made: { readonly annotationRef: PDFKitReference }): void };
          readonly Contents: object;
        },
      ): this;
    }
    interface PDFAttachmentOptions {
      /** Written as /AFRelationship of an associated file (PDF/A-3). */
      relationship?: "Source" | "Data" | "Alternative" | "Supplement" | "Unspecified";
    }
  }
}
