import type { ShapeOf } from "../shape";
import type { papers as source } from "../zh-CN/papers";

export const papers: ShapeOf<typeof source> = {
  title: "Add up reports",
  lead: "Choose the PDFs that firms handed in, or a ZIP or folder of them. Each is checked, each firm counts by its latest version, and the chains are added up. All in your browser: no file is uploaded.",
  source: "{{files}} report files, {{firms}} firms counted",
  audience: {
    working: "Working figures: internal, for the bureau's own work, not to be passed on",
    publication:
      "Publishable figures: computed from these files by the rule for publication, not released on the platform",
  },
  addedOn: "Added up on {{date}}",
  sheet: { scenes: "Scenes", demand: "Demand", files: "Files" },
  sheetTitle: {
    scenes: "Scene levels by chain (firms)",
    demand: "Demand by chain and kind of solution",
    files: "Result of each file",
  },
  column: { file: "File", verdict: "Verdict", counting: "What became of it" },
  counting: {
    counted: "counted",
    duplicate: "the same report as “{{file}}”, not counted twice",
    superseded: "the firm has a later report, {{number}}; not counted",
  },
  choose: {
    files: "Choose PDF or ZIP files",
    folder: "Choose a folder",
    drop: "or drop files, ZIPs or folders here",
  },
  keys: {
    label: "Key lists trusted",
    own: "This site's own keys are trusted. For reports of another site, add its keys.json:",
    add: "Add a key list",
    added: "Added: {{issuer}} ({{count}} keys)",
    unusable: "“{{file}}” is no usable key list.",
  },
  progress: "Checking file {{done}} of {{all}}",
  result: {
    title: "Sum of the papers",
    lead: "By the rules of the chains' overview: working figures show everything, publishable ones merge small groups.",
    genuine: "Genuine",
    counted: "Firms counted",
    refused: "Not accepted",
    files: "Result of each file",
    none: "No report to count",
    noneText: "None of the files is a genuine report; the table says why.",
    download: "Download Excel",
    again: "Choose again",
    shown: "Only the first {{count}} files are listed; the Excel file has all.",
  },
  noScript: "Adding up files needs scripts. You can use the command: npm run -s aggregate -- FOLDER",
};
