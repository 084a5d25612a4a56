import type { ShapeOf } from "../shape";
import type { pack as source } from "../zh-CN/pack";

export const pack: ShapeOf<typeof source> = {
  usage:
    "Usage: npm run -s check-pack -- [--lang zh|en] INSTRUMENT.yaml [VECTORS.yaml] (without VECTORS, the .vectors.yaml beside the instrument)",
  fileMissing: "There is no file “{{file}}”.",
  fileUnreadable: "“{{file}}” cannot be read: it is no file, or reading is not permitted.",
  fileRefused: "“{{file}}”: {{message}}",
  title: "{{title}}",
  code: "Code {{code}}, edition {{edition}}",
  source: "Source: {{reference}}, {{date}}",
  weights: "Weights: {{dimensions}} dimensions and {{indicators}} indicators, shares sum to 100% everywhere",
  items: "Items: {{items}} with {{options}} options, {{points}} points in all, in accord with the weights",
  numbers: "Figures: {{numbers}}, each used to compute an option",
  scenes: "Scenes: {{scenes}}, of which {{constrained}} constrained, each with levels 1 to 4",
  levels: "Level rule: {{levels}} levels, conditions never fall and can be met",
  texts: "Texts in Chinese and English: {{texts}}, all complete",
  doubts: "Doubts: {{doubts}}",
  doubt: "  {{subject}}: {{note}}",
  readiness:
    "AI readiness: {{bases}} bases, {{questions}} further questions, {{scenarios}} AI scenarios, {{grades}} grades; weights sum to 100%, in accord with the items, options and scenes of {{instrument}} and with which of its texts name AI, texts complete in both languages",
  noVectors: "Vectors: none given, not checked",
  noVariant: "Pack “{{pack}}” has no variant “{{code}}”; there are: {{codes}}",
  vectors: "Vectors: {{vectors}}, all met",
  fingerprint: "Fingerprint (SHA-256): {{fingerprint}}",
  fine: "The check passed.",
  problem: "{{file}} {{field}}: {{message}}",
  wrong: "The check failed: {{count}} problem(s).",
};
