import type { ShapeOf } from "../shape";
import type { common as source } from "../zh-CN/common";

export const common: ShapeOf<typeof source> = {
  product: "Qingzhun",
  named: "{{name}}: {{value}}",
  madeOn: "Exported on {{date}} (Beijing time)",
  noted: "{{value}} ({{note}})",
};
