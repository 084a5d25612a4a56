// What pdfkit is told to draw inside a figure, taken down as SVG.
import type { Style } from "~/pdf/sheet";
import { colors } from "~/styles/tokens";

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** One figure: shapes in their own units, the scale they are drawn at and the box they fill. */
export class Drawing {
  readonly #shapes: string[] = [];
  #open: string[] = [];
  #line = { width: 1, dash: "" };
  #box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  scale = 1;

  #grow(x: number, y: number): void {
    const { left, top, right, bottom } = this.#box;
    this.#box = {
      left: Math.min(left, x),
      top: Math.min(top, y),
      right: Math.max(right, x),
      bottom: Math.max(bottom, y),
    };
  }

  rect(x: number, y: number, width: number, height: number, radius = 0): void {
    this.#grow(x, y);
    this.#grow(x + width, y + height);
    const rounded = radius > 0 ? ` rx="${radius}"` : "";
    this.#open.push(`<rect x="${x}" y="${y}" width="${width}" height="${height}"${rounded}`);
  }

  path(d: string): void {
    const numbers = d.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? [];
    for (let index = 0; index + 1 < numbers.length; index += 2)
      this.#grow(numbers[index] ?? 0, numbers[index + 1] ?? 0);
    this.#open.push(`<path d="${d}" stroke-linejoin="round"`);
  }

  /** Ends the shapes begun since the last paint. */
  paint(fill: string, stroke: string): void {
    const dash = this.#line.dash === "" ? "" : ` stroke-dasharray="${this.#line.dash}"`;
    const line = stroke === "none" ? "" : ` stroke-width="${this.#line.width}"${dash}`;
    for (const shape of this.#open) this.#shapes.push(`${shape} fill="${fill}" stroke="${stroke}"${line}/>`);
    this.#open = [];
  }

  style(change: { readonly width?: number; readonly dash?: string }): void {
    this.#line = { ...this.#line, ...change };
  }

  text(text: string, x: number, y: number, { size, weight, color }: Style): void {
    this.#grow(x, y - size);
    this.#grow(x + text.length * size * 0.5, y);
    const bold = weight === "bold" ? ` font-weight="700"` : "";
    this.#shapes.push(
      `<text x="${x}" y="${y}" font-size="${size}"${bold} fill="${colors[color]}">${escaped(text)}</text>`,
    );
  }

  get size(): { readonly width: number; readonly height: number } {
    const { left, top, right, bottom } = this.#box;
    return { width: (right - left) * this.scale, height: (bottom - top) * this.scale };
  }

  /** `font`: the family named for texts where the peer takes no inherited one. */
  svg(font = ""): string {
    const { left, top, right, bottom } = this.#box;
    const { width, height } = this.size;
    const view = `${left} ${top} ${right - left} ${bottom - top}`;
    const family = font === "" ? "" : ` font-family="${font}"`;
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${view}"${family}>${this.#shapes.join("")}</svg>`;
  }
}

type Figure = { drawing?: Drawing };

/** The document, noting what is drawn while a figure is open. */
export const drawingOf = (doc: PDFKit.PDFDocument, figure: () => Figure | null): PDFKit.PDFDocument => {
  let from = "";
  const notes: Record<string, (drawing: Drawing, args: readonly never[]) => void> = {
    scale: (drawing, [factor]) => {
      drawing.scale = factor;
    },
    rect: (drawing, [x, y, width, height]) => drawing.rect(x, y, width, height),
    roundedRect: (drawing, [x, y, width, height, radius]) => drawing.rect(x, y, width, height, radius),
    path: (drawing, [d]) => drawing.path(d),
    moveTo: (_, [x, y]) => {
      from = `M${x} ${y}`;
    },
    lineTo: (drawing, [x, y]) => drawing.path(`${from}L${x} ${y}`),
    lineWidth: (drawing, [width]) => drawing.style({ width }),
    dash: (drawing, [length, options]) =>
      drawing.style({ dash: `${length} ${(options as { space: number }).space}` }),
    undash: (drawing) => drawing.style({ dash: "" }),
    fill: (drawing, [color]) => drawing.paint(color, "none"),
    stroke: (drawing, [color]) => drawing.paint("none", color),
    fillAndStroke: (drawing, [fill, stroke]) => drawing.paint(fill, stroke),
  };
  return new Proxy(doc, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== "function") return value;
      return (...args: readonly never[]) => {
        const open = figure();
        if (open) {
          open.drawing ??= new Drawing();
          notes[String(name)]?.(open.drawing, args);
        }
        const result: unknown = value.apply(target, args);
        return result === target ? new Proxy(target, this) : result;
      };
    },
  });
};
