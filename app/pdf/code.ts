import type { Block } from "./plain-paper";
import { drawQrCode } from "./qr-code";
import { seals } from "./seals";
import { CONTENT_WIDTH, PAPER, type Sheet, styles } from "./sheet";

const SIDE = 64;
const GAP = 14;
const SEAL = 130;

/** A code to scan, what it is for in lines beside it, and a box for the seal at the right. */
export const code = (sheet: Sheet, block: Extract<Block, { kind: "code" }>): void => {
  const left = PAPER.left + SIDE + GAP;
  const width = CONTENT_WIDTH - SIDE - SEAL - 2 * GAP;
  const lines = block.lines.flatMap((line) => sheet.lines(line, width, styles.small));
  const height = Math.max(SIDE, lines.length * styles.small.leading);
  sheet.room(height + GAP);
  const top = sheet.y;
  drawQrCode(sheet, block.text, block.alt, { left: PAPER.left, top, side: SIDE });
  sheet.element("P", () => sheet.content("P", () => sheet.drawLines(lines, left, top, width, styles.small)));
  seals(sheet, [block.seal], block.date, { height, left: left + width + GAP, width: SEAL });
};
