import writeXlsxFile from "write-excel-file/universal";
import type { Sheet } from "./sheet";
import { workbookOf } from "./workbook";

/** The same workbook, made in a browser. */
export const xlsxBlob = (sheets: readonly Sheet[]): Promise<Blob> => {
  const workbook = workbookOf(sheets);
  return writeXlsxFile(workbook.sheets, workbook.options).toBlob();
};
