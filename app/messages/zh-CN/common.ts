export const common = {
  product: "轻准",
  named: "{{name}}：{{value}}",
  noted: "{{value}}（{{note}}）",
} as const;
