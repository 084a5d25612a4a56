import writeXlsxFile from "write-excel-file/node";
import type { Sheet } from "./sheet";
import { workbookOf } from "./workbook";

/** The sheets as one workbook: real numbers and days, heading frozen and with a filter, landscape on paper. */
export const xlsxOf = (sheets: readonly Sheet[]): Promise<Buffer> => {
  const workbook = workbookOf(sheets);
  return writeXlsxFile(workbook.sheets, workbook.options).toBuffer();
};
