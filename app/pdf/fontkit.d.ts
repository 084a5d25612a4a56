/** The part of fontkit that the paper uses; the package ships no types of its own. */
declare module "fontkit" {
  export type Glyph = { readonly id: number; readonly advanceWidth: number };
  export type GlyphPosition = {
    xAdvance: number;
    yAdvance: number;
    xOffset: number;
    yOffset: number;
  };
  export type GlyphRun = {
    readonly glyphs: readonly Glyph[];
    readonly positions: readonly GlyphPosition[];
    readonly advanceWidth: number;
  };
  export interface Font {
    readonly unitsPerEm: number;
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): Glyph;
    layout(text: string): GlyphRun;
  }
  export function create(data: Uint8Array): Font;
}

declare namespace PDFKit {
  namespace Mixins {
    interface PDFFont {
      /** A font object made once may be registered with every document (since 0.20.0). */
      registerFont(name: string, font: import("fontkit").Font): this;
    }
    interface PDFAnnotation {
      /** A link that belongs to an element of the structure tree; `Contents` as a String object is a PDF string. */
      goTo(
        x: number,
        y: number,
        w: number,
        h: number,
        name: string,
        options: { readonly structParent: PDFStructureElement; readonly Contents: object },
      ): this;
    }
    interface PDFAttachmentOptions {
      /** Written as /AFRelationship of an associated file (PDF/A-3). */
      relationship?: "Source" | "Data" | "Alternative" | "Supplement" | "Unspecified";
    }
  }
}
