import type { ShapeOf } from "../shape";
import type { catalogueFile as source } from "../zh-CN/catalogue-file";

export const catalogueFile: ShapeOf<typeof source> = {
  entries: "Solutions",
  providers: "Providers",
  retired: "Reason for leaving",
  release: "{{title}}, release {{version}}",
  how: "One entry a row; lists have one item a line with parts divided by “ | ”; amounts in CNY 10,000. Can be imported into a draft.",
};
