/** The catalogue as a workbook, and what can be wrong with one. */
export const catalogueFile = {
  entries: "方案",
  providers: "服务商",
  retired: "退出原因",
  release: "{{title}}，{{version}} 版",
  how: "一行一个条目；列表一项一行，各部分用“ | ”分隔；金额以万元计。修改后可导入目录草稿。",
} as const;
