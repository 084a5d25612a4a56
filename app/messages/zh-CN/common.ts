export const common = {
  product: "轻准",
  named: "{{name}}：{{value}}",
  madeOn: "导出日期：{{date}}（北京时间）",
  noted: "{{value}}（{{note}}）",
} as const;
