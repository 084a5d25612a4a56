import { charactersOf } from "~/domain/characters";

const NOT_FIRST = new Set("，。、；：？！）》」』】〕”’…—·,.;:?!)]}%％°℃／/");
const NOT_LAST = new Set("（《「『【〔“‘([{￥¥第");
const HAN = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u3000-\u303f]/u;

type Measure = (text: string) => number;

/** Pieces that must not be torn apart: words, single Han characters, with punctuation kept where it belongs. */
export const pieces = (text: string): readonly string[] => {
  const found: string[] = [];
  let glue = false;
  for (const part of text.match(
    / +|[^\S ]|[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]\p{M}*|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]+/gu,
  ) ?? []) {
    const first = [...part][0] ?? "";
    const last = found.at(-1);
    const joins = last !== undefined && part !== " " && (glue || NOT_FIRST.has(first)) && !last.endsWith(" ");
    if (joins) found[found.length - 1] = last + part;
    else found.push(part);
    glue = NOT_LAST.has([...part].at(-1) ?? "") && (HAN.test(part) || part.length === 1);
  }
  return found;
};

/** Cuts a piece that is wider than a whole line (a long code, an address without spaces). */
const cut = (piece: string, width: number, measure: Measure): readonly string[] => {
  const parts: string[] = [];
  let part = "";
  for (const character of charactersOf(piece)) {
    if (part !== "" && measure(part + character) > width) {
      parts.push(part);
      part = character;
    } else part += character;
  }
  return part === "" ? parts : [...parts, part];
};

/** Lines no wider than `width`, by Chinese rules: no closing mark begins a line, no opening mark ends one. */
export const breakLines = (text: string, width: number, measure: Measure): readonly string[] =>
  text.split("\n").flatMap((paragraph) => breakParagraph(paragraph, width, measure));

const breakParagraph = (text: string, width: number, measure: Measure): readonly string[] => {
  if (measure(text) <= width) return [text];
  const lines: string[] = [];
  let line = "";
  let used = 0;
  const close = () => {
    lines.push(line.trimEnd());
    line = "";
    used = 0;
  };
  for (const piece of pieces(text)) {
    for (const part of measure(piece.trimEnd()) > width ? cut(piece, width, measure) : [piece]) {
      if (line !== "" && used + measure(part.trimEnd()) > width + 0.01) close();
      if (line === "" && part.trim() === "") continue;
      line += part;
      used += measure(part);
    }
  }
  if (line.trim() !== "") close();
  return lines.length === 0 ? [""] : lines;
};
