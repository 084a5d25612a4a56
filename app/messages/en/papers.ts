import type { ShapeOf } from "../shape";
import type { papers as source } from "../zh-CN/papers";

export const papers: ShapeOf<typeof source> = {
  title: "Add up reports",
  lead: "Choose the PDFs that companies submitted, or a ZIP or folder of them. Each file is checked, each company counts by its latest version, and totals are computed by chain. Everything runs in your browser; no file is uploaded.",
  source: "{{files}} report files, {{firms}} companies counted",
  audience: {
    working: "Working figures: internal, for the bureau's own use, not to be shared",
    publication:
      "Publishable figures: computed from these files under the publication rule, not released on the platform",
  },
  addedOn: "Added up on {{date}}",
  sheet: { scenes: "Scenes", demand: "Demand", files: "Files" },
  sheetTitle: {
    scenes: "Scene levels by chain (companies)",
    demand: "Demand by chain and kind of solution",
    files: "Result of each file",
  },
  column: { file: "File", verdict: "Verdict", counting: "Outcome" },
  counting: {
    counted: "counted",
    duplicate: "the same report as “{{file}}”, not counted twice",
    superseded: "the company has a later report, {{number}}; not counted",
  },
  choose: {
    files: "Choose PDF or ZIP files",
    folder: "Choose a folder",
    drop: "or drop files, ZIPs or folders here",
  },
  keys: {
    label: "Trusted key lists",
    own: "This site's own keys are trusted. For reports of another site, add its keys.json:",
    add: "Add a key list",
    added: "Added: {{issuer}} ({{count}} keys)",
    unusable: "“{{file}}” is not a usable key list.",
  },
  progress: "Checking file {{done}} of {{all}}",
  result: {
    title: "Totals from the reports",
    lead: "Uses the rules of the chain overview: working figures show everything; publishable figures merge small groups.",
    genuine: "Genuine",
    counted: "Companies counted",
    refused: "Not accepted",
    files: "Result of each file",
    none: "No reports to count",
    noneText: "None of the files is a genuine report. The table explains why.",
    download: "Download Excel",
    again: "Choose again",
    shown: "Only the first {{count}} files are listed; the Excel file has them all.",
  },
  noScript:
    "Adding up files needs JavaScript. You can use the command instead: npm run -s aggregate -- FOLDER",
};
