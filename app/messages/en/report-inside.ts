import type { ShapeOf } from "../shape";
import type { inside as source } from "../zh-CN/report-inside";

export const inside: ShapeOf<typeof source> = {
  title: "Data enclosed in this file",
  note: "These files are attached inside this PDF for checking and adding up; the code on the cover leads to how.",
  file: "File",
  content: "What it holds",
  data: {
    attached:
      "Data of the report: the firm, points of each item and level of each scene (the trace of the score), the answers, the roadmap, the versions used with their fingerprints",
    withheld:
      "Data of the report: the firm, points of each item and level of each scene (the trace of the score), the roadmap, the versions used with their fingerprints; without the answers",
  },
  signature: "Digital signature over the data of the report",
  certificate:
    "Certificate of the roadmap's optimality, to be checked without any solver; SHA-256: {{sha256}}",
  withheldText:
    "When this report was issued, the firm did not choose to hand on its answers: neither these pages nor the enclosed data hold options chosen, figures typed or reasons written. The trace of the score stands in the result: points of each item, level of each scene.",
};
