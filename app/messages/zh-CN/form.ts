/** Words of form components. */
export const form = {
  optional: "（选填）",
  unprintable: "“{{characters}}”无法印在报告上，会印成“〓”。可以改用能印出的写法。",
  error: "错误：",
  errorSummary: "请更正以下内容",
  choose: "请选择",
  noneFound: "没有匹配的选项，请换个词试试。",
  sending: "正在提交…",
} as const;
