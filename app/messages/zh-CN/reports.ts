/** The firm's own papers: issuing with or without answers, the list of them, withdrawing one. */
export const reports = {
  consent: {
    label: "同时附上企业的逐题作答",
    hint: "不勾选时，报告及其所附数据只含各题项得分、各场景等级和路线图；勾选后还包含所选选项、填报的数值和说明文字，收到报告的人都能看到。出具后不能更改。",
  },
} as const;
