import type { ShapeOf } from "../shape";
import type { pack as source } from "../zh-CN/pack";

export const pack: ShapeOf<typeof source> = {
  usage:
    "Usage: npm run -s check-pack -- [--lang zh|en] INSTRUMENT.yaml [VECTORS.yaml] (without VECTORS, the .vectors.yaml beside the instrument)",
  fileMissing: "There is no file “{{file}}”.",
  fileUnreadable: "“{{file}}” cannot be read: it is not a file, or reading is not permitted.",
  fileRefused: "“{{file}}”: {{message}}",
  title: "{{title}}",
  code: "Code {{code}}, edition {{edition}}",
  source: "Source: {{reference}}, {{date}}",
  weights: "Weights: {{dimensions}} dimensions and {{indicators}} indicators, shares sum to 100% everywhere",
  items:
    "Questions: {{items}} with {{options}} options, {{points}} points in total, consistent with the weights",
  numbers: "Figures: {{numbers}}, each used to compute an option",
  scenes: "Scenes: {{scenes}}, {{constrained}} of them mandatory, each with levels 1 to 4",
  levels: "Level rule: {{levels}} levels, conditions never fall and can be met",
  texts: "Texts in Chinese and English: {{texts}}, all complete",
  doubts: "Doubts: {{doubts}}",
  doubt: "  {{subject}}: {{note}}",
  readiness:
    "AI readiness: {{bases}} pillars, {{questions}} additional questions, {{scenarios}} AI scenarios, {{grades}} grades; weights sum to 100%. Consistent with {{instrument}}: its questions, options and scenes, and which texts mention AI. Texts complete in both languages",
  noVectors: "Vectors: not given, not checked",
  noVariant: "Pack “{{pack}}” has no variant “{{code}}”; there are: {{codes}}",
  vectors: "Vectors: {{vectors}}, all met",
  fingerprint: "Fingerprint (SHA-256): {{fingerprint}}",
  fine: "The check passed.",
  problem: "{{file}} {{field}}: {{message}}",
  wrong_one: "The check failed: {{count}} problem.",
  wrong: "The check failed: {{count}} problems.",
};
