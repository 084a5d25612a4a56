import type { ShapeOf } from "../shape";
import type { reports as source } from "../zh-CN/reports";

export const reports: ShapeOf<typeof source> = {
  consent: {
    label: "Enclose the firm's answers as well",
    hint: "Unticked, the report and the data in it hold points of each item, level of each scene and the roadmap. Ticked, they also hold the options chosen, the figures typed and the reasons written, for everybody who gets the report to see. This cannot be changed once it is issued.",
  },
};
