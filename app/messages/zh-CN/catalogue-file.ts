/** The catalogue as a workbook, and what can be wrong with one. */
export const catalogueFile = {
  title: "导入 Excel 到草稿 {{version}}",
  lead: "先导出草稿，在 Excel 或 WPS 中修改后导入。以“代码”识别条目：已有的更新，没有的新增；文件中没有的条目和列保持不变；要让条目退出目录，请在该行的“退出原因”列写明原因。有错误时不导入任何内容。",
  file: "选择 .xlsx 文件",
  fileHint: "不超过 1 MB。",
  submit: "导入",
  choose: "请先选择文件。",
  refused: "没有导入：文件中有 {{count}} 处错误",
  refusedText: "草稿没有变化。请在文件中改正后重新选择并导入。",
  more: "另有 {{count}} 处错误未列出。",
  done: "已导入",
  doneText:
    "新增方案 {{added}} 个，修改 {{changed}} 个（其中退出目录 {{retired}} 个），未变 {{same}} 个；服务商变化 {{providers}} 个。",
  absent: "草稿中有 {{count}} 个方案不在文件中，保持不变",
  absentText:
    "导入不会因为缺行而删除条目。要让其中一个退出目录，请在文件的“退出原因”列写明原因后再导入，或在草稿中退出。",
  toDraft: "返回草稿查看差异",
  sheet: "工作表",
  row: "行",
  column: "列",
  value: "文件中的内容",
  what: "问题与处理",
  unfinished: "还有 {{count}} 处未填",
  unfinishedText: "草稿可以先这样保存，提交复核前须补齐。",
  wholeFile: "整个文件",
  fault: {
    empty: "文件是空的，请重新选择。",
    encrypted: "文件已加密，或为旧版 .xls 格式。请取消密码，另存为 .xlsx 后再导入。",
    "not-xlsx":
      "文件不是可以读取的 Excel 工作簿（.xlsx），或已损坏。请用 Excel 或 WPS 另存为 .xlsx 后再导入。",
    "too-large": "文件展开后过大，不予读取。目录工作簿一般不到 1 MB，请删除图片等无关内容后再导入。",
    "too-many-cells": "工作表的行或列过多，或很远处有多余的单元格。请删除多余的行列后再导入。",
    "too-hard": "读取这个文件用时过长或占用内存过多，已停止。请只保留目录的工作表，另存为新文件后再导入。",
  },
  entries: "方案",
  providers: "服务商",
  retired: "退出原因",
  release: "{{title}}，{{version}} 版",
  how: "一行一个条目；列表一项一行，各部分用“ | ”分隔；金额以万元计。修改后可导入目录草稿。",
} as const;

/** What is wrong with a workbook as a table; said with its sheet, row and column. */
export const sheetProblem = {
  "error-cell": "单元格 {{at}} 显示的是错误值（如 #N/A）。请改为实际内容后再导入。",
  "formula-cell": "单元格 {{at}} 的公式没有计算结果。请在 Excel 或 WPS 中打开并保存，或改为数值后再导入。",
  "merged-cells": "单元格 {{at}} 被合并，其中各行的内容无法分辨。请取消合并、逐行填写后再导入。",
  noHeading: "没有找到目录的表头。请使用导出的工作簿，保留“代码”等列名。",
  unknownColumn: "“{{heading}}”不是目录的列。请删除该列，或改回导出时的列名。",
  columnTwice: "列“{{heading}}”出现了两次，请删除其中一列。",
  noCode: "没有填写代码，无法识别是哪个条目。",
  codeTwice: "代码“{{code}}”已在第 {{row}} 行出现，请删除重复的行。",
} as const;
