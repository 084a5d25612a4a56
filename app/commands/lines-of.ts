import { isUtf8 } from "node:buffer";

/** Lines of one piece of a file; `valid` is false for the last of them where it is not UTF-8. */
export type Lines = { readonly lines: readonly string[]; readonly valid: boolean };

const NEWLINE = 0x0a;
const BOM = "\uFEFF";
const withoutBom = (text: string): string => (text.startsWith(BOM) ? text.slice(1) : text);

/**
 * The lines of a byte stream, in pieces as they arrive. A line longer than `longest` bytes is handed on when it exceeds
 * them, unfinished and as the last, so that memory stays flat whatever the file is. A byte order mark is dropped, a
 * carriage return before the line's end is left to the reader of the line.
 */
export async function* linesOf(chunks: AsyncIterable<Buffer>, longest: number): AsyncGenerator<Lines> {
  let rest: Buffer[] = [];
  let held = 0;
  let first = true;
  const emit = (bytes: Buffer): Lines => {
    const piece = decode(bytes);
    const lines =
      first && piece.lines.length > 0
        ? [withoutBom(piece.lines[0] ?? ""), ...piece.lines.slice(1)]
        : piece.lines;
    first = false;
    return { ...piece, lines };
  };
  for await (const chunk of chunks) {
    const end = chunk.lastIndexOf(NEWLINE);
    rest.push(end === -1 ? chunk : chunk.subarray(0, end));
    held += chunk.length;
    if (end !== -1) {
      yield emit(Buffer.concat(rest));
      rest = [chunk.subarray(end + 1)];
      held = chunk.length - end - 1;
    } else if (held > longest) {
      break;
    }
  }
  if (held > 0) yield emit(Buffer.concat(rest));
}

const decode = (bytes: Buffer): Lines => {
  if (isUtf8(bytes)) return { lines: bytes.toString("utf8").split("\n"), valid: true };
  const lines: string[] = [];
  let from = 0;
  for (;;) {
    const end = bytes.indexOf(NEWLINE, from);
    const line = bytes.subarray(from, end === -1 ? bytes.length : end);
    lines.push(line.toString("utf8"));
    if (!isUtf8(line) || end === -1) return { lines, valid: false };
    from = end + 1;
  }
};
