import { create } from "qrcode";
import { colors } from "~/styles/tokens";
import type { Sheet } from "./sheet";

/** A QR code as vectors, its quiet zone outside the square given. */
export const drawQrCode = (
  sheet: Sheet,
  text: string,
  alt: string,
  area: { readonly left: number; readonly top: number; readonly side: number },
): void => {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const unit = area.side / modules.size;
  sheet.element(
    "Figure",
    () =>
      sheet.content("Figure", () => {
        for (const { row, from, to } of darkRuns(modules))
          sheet.doc.rect(area.left + from * unit, area.top + row * unit, (to - from) * unit, unit);
        sheet.doc.fill(colors.ink);
      }),
    { alt },
  );
};

type Run = { readonly row: number; readonly from: number; readonly to: number };

/** Dark modules that lie side by side as one run, so that no hairlines show between them. */
const darkRuns = ({ size, data }: { readonly size: number; readonly data: Uint8Array }): readonly Run[] => {
  const runs: Run[] = [];
  for (let row = 0; row < size; row += 1) {
    let from = -1;
    for (let column = 0; column <= size; column += 1) {
      const dark = column < size && data[row * size + column] === 1;
      if (dark && from < 0) from = column;
      else if (!dark && from >= 0) {
        runs.push({ row, from, to: column });
        from = -1;
      }
    }
  }
  return runs;
};
