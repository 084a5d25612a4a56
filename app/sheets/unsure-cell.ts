/** Cells that a reader of the file would take as empty though they are not: by them a field would be cleared unnoticed. */
export type UnsureCell = {
  readonly fault: "error-cell" | "formula-cell" | "merged-cells";
  /** As "C7", or "A5:A9" of merged ones. */
  readonly at: string;
};

// Each looks at every character once, whatever a hostile file holds.
const CELL = /<(?:\w+:)?c(?=[\s/>])/;
const MERGED = /<(?:\w+:)?mergeCell\b[^<>]*?\bref\s*=\s*["']([A-Z]+(\d+):[A-Z]+(\d+))["']/g;

const attribute = (attributes: string, name: string): string =>
  new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1] ?? "";

/** The first cell of a sheet that holds an error, a formula nobody calculated, or is merged over several rows. */
export const findUnsureCell = (xml: string): UnsureCell | null => {
  for (const cell of xml.split(CELL).slice(1)) {
    const end = cell.indexOf(">");
    const [attributes, inside] = [cell.slice(0, end), cell.slice(end)];
    const at = attribute(attributes, "r");
    if (attribute(attributes, "t") === "e") return { fault: "error-cell", at };
    const calculated = /<(?:\w+:)?v>[^<]/.test(inside) || attribute(attributes, "t") === "str";
    if (/<(?:\w+:)?f[\s/>]/.test(inside) && !calculated) return { fault: "formula-cell", at };
  }
  for (const [, at = "", first, last] of xml.matchAll(MERGED))
    if (first !== last) return { fault: "merged-cells", at };
  return null;
};
