import { charactersOf } from "~/domain/characters";

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;

/** Width of a label in points, estimated without a font: a Han character is one em, others a little over half. */
export const labelWidth = (text: string, size: number): number => {
  let ems = 0;
  for (const character of text)
    ems += WIDE.test(character) || (character.codePointAt(0) ?? 0) > 0xffff ? 1 : 0.57;
  return ems * size;
};

/** The label shortened with … to a width. */
export const fitLabel = (text: string, size: number, width: number): string => {
  if (labelWidth(text, size) <= width) return text;
  const characters = [...charactersOf(text)];
  while (characters.length > 0 && labelWidth(`${characters.join("").trimEnd()}…`, size) > width)
    characters.pop();
  return `${characters.join("").trimEnd()}…`;
};

/** The label on at most `lines` lines, broken at spaces or between Han characters; the last one shortened. */
export const wrapLabel = (text: string, size: number, width: number, lines: number): readonly string[] => {
  const pieces = text.match(/[\u2e80-\uffff]\p{M}*|[^\s\u2e80-\uffff]+\s*|\s+/gu) ?? [];
  const wrapped: string[] = [];
  let line = "";
  pieces.forEach((piece, index) => {
    if (wrapped.length === lines) return;
    if (line === "" || labelWidth((line + piece).trimEnd(), size) <= width) line += piece;
    else if (wrapped.length === lines - 1) {
      wrapped.push(fitLabel(line + pieces.slice(index).join(""), size, width));
      line = "";
    } else {
      wrapped.push(line.trimEnd());
      line = piece;
    }
  });
  if (line !== "" && wrapped.length < lines) wrapped.push(fitLabel(line.trimEnd(), size, width));
  return wrapped;
};
