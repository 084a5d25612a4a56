/** The consultant's pages: the clients and one client. */
export const client = {
  list: {
    title: "委托企业",
    lead: "委托{{consultancy}}的企业。可查看其测评结果与路线图、下载报告；只能查看，不能修改。",
    count: "共 {{count}} 家",
    again: "正在重新填报",
    issued: "{{date}} 出具",
    older: "{{date}} 出具（对应较早的一次提交）",
    plannedOnly: "已计算路线图，尚未出具报告",
    noPlan: "尚未制定路线图",
    noReport: "提交测评后才能出具",
    notIssued: "尚未出具",
    none: {
      title: "还没有企业委托贵机构",
      text: "企业在自己的“企业信息”页选择{{consultancy}}并确认委托后，会出现在这里。",
      steps: {
        "log-in": { title: "企业登录", text: "由企业管理员登录平台，打开“企业信息”。" },
        grant: { title: "选择服务机构", text: "在“委托服务机构”中选择{{consultancy}}并确认，可随时撤销。" },
        read: { title: "查看与下载", text: "企业出现在本页，可查看结果并下载中英文报告。" },
      },
    },
  },
  column: {
    name: "企业",
    granted: "委托日期",
    progress: "进展",
    level: "等级",
    points: "得分",
    report: "报告",
  },
  pdf: { zh: "中文 PDF", en: "英文 PDF", of: "（{{of}}）" },
  traced: "每次下载都会记入操作日志。",
  page: {
    documentTitle: "委托企业详情",
    latest: "提交编号 {{number}}，{{date}}",
    none: {
      title: "该企业还没有提交测评",
      text: "企业完成并提交测评后，这里显示得分、等级、短板、路线图和报告。",
    },
  },
  projects: {
    documentTitle: "委托企业的项目落实",
    title: "项目落实",
    open: "查看项目落实",
    readOnly: "以下由{{firm}}登记，只能查看，不能修改。",
    role: { manager: "企业管理员", editor: "企业填报人员" },
    none: {
      title: "该企业还没有开始落实路线图",
      text: "企业采用一版路线图后，这里显示各项目的状态、时间、合同和付款。",
    },
  },
  roadmaps: {
    title: "路线图与报告",
    roadmap: "路线图",
    submission: "依据的提交",
    issued: "{{number}}，{{date}} 出具",
    none: {
      title: "还没有路线图",
      text: "企业制定路线图并出具报告后，可在这里下载中英文 PDF。",
    },
  },
  submissions: { declaredBy: "承诺人" },
} as const;
