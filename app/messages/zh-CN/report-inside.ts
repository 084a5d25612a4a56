/** Words of the paper on what is enclosed in it. */
export const inside = {
  title: "本文件所附数据",
  note: "下列文件附于本 PDF 之内，可供核验与汇总，核验方法见封面二维码所指页面。",
  file: "文件",
  content: "内容",
  data: {
    attached:
      "报告数据：基本情况、各题项得分与各场景等级（计分依据）、逐题作答、路线图、所依据各版本及其指纹",
    withheld:
      "报告数据：基本情况、各题项得分与各场景等级（计分依据）、路线图、所依据各版本及其指纹；不含逐题作答",
  },
  signature: "报告数据的数字签名",
  certificate: "路线图的最优性证书，可不用求解器独立核对；SHA-256：{{sha256}}",
  proofWithGap:
    "路线图的证明文件（未证明最优，尚余差距 {{percent}}%），可不用求解器独立核对；SHA-256：{{sha256}}",
  withheldText:
    "出具本报告时，企业未选择附上逐题作答，故本文件及所附数据均不含所选选项、填报数值和说明文字；计分依据见“测评结果”中的各题项得分与各场景等级。",
} as const;
