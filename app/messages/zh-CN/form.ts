/** Words of form components. */
export const form = {
  optional: "（选填）",
  unprintable: "“{{characters}}”无法印在报告上，会印成“〓”。可以改用能印出的写法。",
  error: "错误：",
  errorSummary: "请更正以下内容",
  choose: "请选择",
  noneFound: "没有匹配的选项，请换个词试试。",
  noChoice: "没有与“{{text}}”对应的选项，请换个代码或名称，从列表中选择。",
  severalChoices: "“{{text}}”对应 {{count}} 个选项，请从列表中选择一个。",
  sending: "正在提交…",
} as const;
