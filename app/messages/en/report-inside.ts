import type { ShapeOf } from "../shape";
import type { inside as source } from "../zh-CN/report-inside";

export const inside: ShapeOf<typeof source> = {
  title: "Data enclosed in this file",
  note: "These files are attached to this PDF for checking and aggregation. The code on the cover leads to instructions.",
  file: "File",
  content: "Content",
  data: {
    attached:
      "Report data: the company, points of each question and level of each scene (the scoring record), the answers, the roadmap, and the versions used with their fingerprints",
    withheld:
      "Report data: the company, points of each question and level of each scene (the scoring record), the roadmap, and the versions used with their fingerprints. Answers are not included",
  },
  signature: "Digital signature of the report data",
  certificate:
    "Certificate of optimality of the roadmap; can be checked without a solver. SHA-256: {{sha256}}",
  proofWithGap:
    "Proof file of the roadmap (not proven optimal: a gap of {{percent}}% remains); can be checked without a solver. SHA-256: {{sha256}}",
  withheldText:
    "When this report was issued, the company chose not to enclose its answers. Neither these pages nor the enclosed data contain its options, figures or reasons. The result contains the scoring record: points of each question and level of each scene.",
};
