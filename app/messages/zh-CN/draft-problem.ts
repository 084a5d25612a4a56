/** Why an act on a draft or a release of the catalogue is refused, and what to do. */
export const draftProblem = {
  notKeeper: "解决方案目录由负责全市各区县的主管部门维护，贵单位的辖区不包括全市，不能编辑目录。",
  closed: {
    "in-review": "该草稿正在复核，不能修改。如需修改，请先撤回。",
    published: "该草稿已发布，不能再修改。如需调整，请另建草稿。",
    discarded: "该草稿已作废，不能再修改。",
  },
  versionMissing: "请填写版本号。",
  versionForm: "版本号可用字母、数字、点和连字符，最多 40 位，例如 2026-12。",
  versionTaken: "版本号“{{version}}”已被使用，请换一个。",
  titleMissing: "请填写目录名称。",
  titleLong: "目录名称不能超过 120 个字。",
  noteMissing: "请填写说明。",
  noteLong: "说明不能超过 500 个字。",
  codeMissing: "请填写代码。",
  codeForm: "代码可用小写字母、数字，以连字符分隔，最多 60 位，例如 cloud-mes。",
  codeTaken: "代码“{{code}}”已被使用，请换一个。",
  codeReserved: "代码“{{code}}”为系统保留，请换一个。",
  tooMany: {
    entries: "一个目录版本最多收录 {{most}} 个方案，这样会有 {{count}} 个。请先删减，或核对文件是否有误。",
    providers:
      "一个目录版本最多收录 {{most}} 家服务商，这样会有 {{count}} 家。请先删减，或核对文件是否有误。",
  },
  copyUnknown: "没有找到要复制的方案，请重新选择。",
  reasonMissing: "请说明原因。",
  reasonLong: "原因不能超过 500 个字。",
  changedMeanwhile:
    "您填写期间，另一位工作人员修改了此方案。您填写的内容仍在下面，尚未保存；请核对后再次保存，将以您的内容为准。",
  incomplete: "草稿还有 {{count}} 处需要补充或改正，不能提交复核。请按下面列出的内容逐项处理。",
  nothingChanged: "草稿与现行的 {{version}} 版没有差异，无须提交复核。",
  notInReview: "该草稿不在待复核状态，可能已被撤回或已有复核结论。请刷新查看。",
  ownReview: "您参与了该草稿的编写，不能复核。请由没有参与编写的另一位工作人员复核。",
  decisionMissing: "请选择通过或退回。",
  commentMissing: "退回时请写明需要修改什么。",
  commentLong: "意见不能超过 1000 个字。",
  changedSinceSeen: "您查看之后，草稿或现行目录有了变化，复核未生效。请重新查看差异后再作决定。",
} as const;

export const retirementProblem = {
  already: "该版本已有停用申请，等待另一位工作人员确认。",
  onlyOne: "这是唯一有效的版本，停用后企业将无目录可用，不能停用。请先发布新版本。",
  notOpen: "没有待确认的停用申请，可能已有结论。请刷新查看。",
  own: "停用申请由您提出，须由另一位工作人员确认。",
} as const;
