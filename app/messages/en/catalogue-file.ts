import type { ShapeOf } from "../shape";
import type { sheetProblem as problemSource, catalogueFile as source } from "../zh-CN/catalogue-file";

export const catalogueFile: ShapeOf<typeof source> = {
  title: "Import a workbook into draft {{version}}",
  lead: "Export the draft, change it in Excel or WPS and import it. The code tells which entry a row is: known ones are changed, others added; entries and columns the file does not have stay; to take an entry out of the catalogue, give the reason in its row under “Reason for leaving”. With any mistake nothing is imported.",
  file: "Choose an .xlsx file",
  fileHint: "At most 1 MB.",
  submit: "Import",
  choose: "Please choose a file first.",
  refused: "Nothing was imported: the file has {{count}} mistakes",
  refusedText: "The draft is as it was. Mend the file, choose it again and import it.",
  more: "{{count}} further mistakes are not listed.",
  done: "Imported",
  doneText:
    "Solutions: {{added}} added, {{changed}} changed ({{retired}} of them leave the catalogue), {{same}} the same; providers changed: {{providers}}.",
  absent: "{{count}} solutions of the draft are not in the file and stay as they were",
  absentText:
    "A missing row never removes an entry. To take one out of the catalogue, give the reason in the column “Reason for leaving” and import again, or retire it in the draft.",
  toDraft: "Back to the draft and its difference",
  sheet: "Sheet",
  row: "Row",
  column: "Column",
  what: "What is wrong and what to do",
  wholeFile: "the whole file",
  fault: {
    empty: "The file is empty; please choose again.",
    encrypted: "The file is encrypted or an old .xls file. Remove the password and save it as .xlsx.",
    "not-xlsx":
      "The file is no workbook (.xlsx) that can be read, or it is damaged. Save it as .xlsx in Excel or WPS.",
    "too-large":
      "The file unpacks to too much and is not read. A catalogue is well below 1 MB; remove pictures and the like.",
    "too-many-cells":
      "A sheet has too many rows or columns, or a stray cell far out. Remove those and import it again.",
    "too-hard":
      "Reading this file took too long or too much memory and was stopped. Keep the sheets of the catalogue only, save them as a new file and import that.",
    "error-cell": "Cell {{at}} shows an error such as #N/A. Put in what it should say and import again.",
    "formula-cell":
      "The formula in cell {{at}} has no result. Open and save the file in Excel or WPS, or put in the value, and import again.",
    "merged-cells":
      "The cells {{at}} are merged, so what each row says cannot be told. Unmerge them, fill in each row and import again.",
  },
  entries: "Solutions",
  providers: "Providers",
  retired: "Reason for leaving",
  release: "{{title}}, release {{version}}",
  how: "One entry a row; lists have one item a line with parts divided by “ | ”; amounts in CNY 10,000. Can be imported into a draft.",
};

export const sheetProblem: ShapeOf<typeof problemSource> = {
  noHeading:
    "The headings of a catalogue were not found. Use an exported workbook and keep its column names.",
  unknownColumn:
    "“{{heading}}” is no column of a catalogue. Remove it or give it the name it was exported with.",
  columnTwice: "The column “{{heading}}” stands twice; remove one of them.",
  noCode: "There is no code, so which entry it is cannot be told.",
  codeTwice: "The code “{{code}}” stands in row {{row}} already; remove one of the rows.",
};
