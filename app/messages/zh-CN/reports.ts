/** The firm's own papers: issuing with or without answers, the list of them, withdrawing one. */
export const reports = {
  title: "本企业的报告",
  lead: "已出具的诊断与路线图报告，可下载、核对状态或声明撤回。",
  all: "全部报告与撤回",
  public: "任何人都可以用报告编号查询是否有效；查询结果不显示企业名称、测评内容和撤回理由。",
  verify: "核验报告",
  none: {
    title: "还没有出具报告",
    text: "在路线图页面出具报告后，会列在这里。",
    action: "查看路线图",
  },
  fact: {
    version: "路线图版本",
    submission: "依据的提交",
    issuedOn: "出具日期",
    answers: "逐题作答",
    downloads: "本企业下载",
    withdrawnOn: "撤回日期",
    reason: "撤回理由",
  },
  answers: { attached: "已附于报告", withheld: "未附" },
  downloads: "{{count}} 次",
  withdrawn: "该报告已于{{date}}撤回。如需再次出具，请重新计算路线图，以新版本出具。",
  unprintable: {
    title: "报告中有无法印出的字符",
    text: "“{{characters}}”会印成“〓”。企业名称可在“企业信息”中修改；填报说明和声明中的文字随提交保存，修改后须重新提交。",
  },
  consent: {
    label: "同时附上企业的逐题作答",
    hint: "不勾选时，报告及其所附数据只含各题项得分、各场景等级和路线图；勾选后还包含所选选项、填报的数值和说明文字，收到报告的人都能看到。出具后不能更改。",
  },
  withdraw: {
    open: "撤回",
    title: "撤回报告",
    lead: "报告 {{number}}（第 {{version}} 版），{{date}}出具。",
    effectTitle: "撤回后",
    effect: {
      public: "核验页面对该编号显示“已撤回”及日期，收到报告的单位据此不再采信。",
      final: "撤回不能取消，报告文件和记录仍予保留。",
      anew: "如需再次出具，请重新计算路线图，以新版本出具。",
    },
    reason: "撤回理由",
    reasonHint: "只保存在本企业的记录中，不对外显示。",
    confirm: "我确认撤回报告 {{number}}，并知悉不能取消。",
    submit: "确认撤回",
    cancel: "不撤回，返回",
  },
} as const;
