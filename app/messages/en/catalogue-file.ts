import type { ShapeOf } from "../shape";
import type { sheetProblem as problemSource, catalogueFile as source } from "../zh-CN/catalogue-file";

export const catalogueFile: ShapeOf<typeof source> = {
  title: "Import a workbook into draft {{version}}",
  lead: "Export the draft, change it in Excel or WPS and import it. The code identifies each entry: existing codes are changed, new ones added. Entries and columns missing from the file stay as they are. To remove an entry, enter the reason in its row under “Reason for removal”. If the file has any error, nothing is imported.",
  file: "Choose an .xlsx file",
  fileHint: "At most 1 MB.",
  submit: "Import",
  choose: "Choose a file first.",
  refused_one: "Nothing was imported: the file has {{count}} error",
  refused: "Nothing was imported: the file has {{count}} errors",
  refusedText: "The draft is unchanged. Correct the file, choose it again and import it.",
  more_one: "{{count}} more error is not listed.",
  more: "{{count}} more errors are not listed.",
  done: "Imported",
  doneText:
    "Solutions: {{added}} added, {{changed}} changed ({{retired}} of them removed from the catalogue), {{same}} unchanged. Providers changed: {{providers}}.",
  absent_one: "{{count}} solution of the draft is not in the file and stays as it was",
  absent: "{{count}} solutions of the draft are not in the file and stay as they were",
  absentText:
    "A missing row never removes an entry. To remove one, enter the reason in the column “Reason for removal” and import again, or remove it in the draft.",
  toDraft: "Back to the draft and its changes",
  sheet: "Sheet",
  row: "Row",
  column: "Column",
  value: "In the file",
  unfinished_one: "{{count}} field is still missing",
  unfinished: "{{count}} fields are still missing",
  unfinishedText: "The draft may stay like this until it is sent for review.",
  what: "What is wrong and what to do",
  wholeFile: "the whole file",
  fault: {
    empty: "The file is empty. Choose another.",
    encrypted: "The file is encrypted or an old .xls file. Remove the password and save it as .xlsx.",
    "not-xlsx":
      "The file is not a readable workbook (.xlsx), or it is damaged. Save it as .xlsx in Excel or WPS.",
    "too-large":
      "The file is too large when unpacked and was not read. A catalogue is well below 1 MB. Remove pictures and other attachments.",
    "too-many-cells":
      "A sheet has too many rows or columns, or a stray cell far from the rest. Remove them and import it again.",
    "too-hard":
      "Reading this file took too much time or memory and was stopped. Keep only the catalogue sheets, save them as a new file and import it.",
  },
  entries: "Solutions",
  providers: "Providers",
  retired: "Reason for removal",
  release: "{{title}}, release {{version}}",
  how: "One entry per row. Lists have one line per value, with parts separated by “ | ”. Amounts are in CNY 10,000. You can import this file into a draft.",
};

export const sheetProblem: ShapeOf<typeof problemSource> = {
  "error-cell": "Cell {{at}} shows an error such as #N/A. Enter the correct value and import again.",
  "formula-cell":
    "The formula in cell {{at}} has no result. Open and save the file in Excel or WPS, or enter the value, and import again.",
  "merged-cells":
    "The cells {{at}} are merged, so their rows cannot be read. Unmerge them, fill in each row and import again.",
  noHeading: "No catalogue headings found. Use an exported workbook and keep its column names.",
  unknownColumn: "“{{heading}}” is not a catalogue column. Remove it or restore its exported name.",
  columnTwice: "The column “{{heading}}” appears twice. Remove one.",
  noCode: "The row has no code, so its entry is unknown.",
  codeTwice: "The code “{{code}}” already appears in row {{row}}. Remove one of the rows.",
};
