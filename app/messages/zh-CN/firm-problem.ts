/** Words of what can be wrong with a firm's form. */
export const firmProblem = {
  malformed: "提交的企业信息格式不正确。",
  nameMissing: "请填写企业名称。",
  nameLong: "企业名称不能超过 {{max}} 个字。",
  nameCharacters: "企业名称含有不可见字符，请重新输入。",
  creditCodeMissing: "请填写统一社会信用代码。",
  creditCodeLength: "统一社会信用代码应为 18 位，请对照营业执照核对。",
  creditCodeCharacters: "统一社会信用代码只含数字和大写字母，不使用 I、O、S、V、Z。",
  creditCodeOrganisationCheck: "统一社会信用代码第 9 至 17 位校验不通过，请对照营业执照核对。",
  creditCodeCheck: "统一社会信用代码最后一位校验不通过，请对照营业执照核对。",
  sectorMissing: "请选择所属行业。",
  sectorUnknown: "所选行业不在列表中，请重新选择。",
  adcodeMissing: "请选择注册地。",
  adcodeUnknown: "所选注册地不在列表中，请重新选择。",
  unitMissing: "请选择管理单元。",
  unitUnknown: "所选管理单元不在列表中，请重新选择。",
  chainsMany: "最多选择 {{max}} 条产业链。",
  chainsUnknown: "所选产业链不在列表中，请重新选择。",
  staffMissing: "请填写从业人员数。",
  staffMalformed: "从业人员数应为 1 至 {{max}} 的整数。",
  revenueMissing: "请填写上年营业收入（万元）。",
  revenueMalformed: "营业收入应为不小于 0 的数字，单位万元，最多四位小数。",
  titleUnknown: "所选企业称号不在列表中，请重新选择。",
} as const;

/** Words of what can be wrong with a file of reference data. */
export const referenceProblem = {
  structure: "{{field}} 不符合要求（{{detail}}）。",
  duplicateCode: "代码“{{code}}”重复。",
  unknownParent: "上级行业“{{code}}”不在列表中，或不是本行业代码的前缀。",
  byNameMissing: "audiences.byName 须包含 {{code}}：企业名单一直按企业显示该项。",
  tierOrder: "企业规模各档须由大到小排列，最后一档不设下限。",
  weightsOff: "排序权重之和应为 1000，现为 {{sum}}。",
  unknownCode: "{{field}} 引用的代码“{{code}}”尚未发布。",
  changed:
    "{{file}} 的内容已改动（首处：{{path}}），但“{{code}}”{{version}} 版已经发布，不能更改。请还原文件；如确需修改，请另存为新文件并使用新的版本号。",
} as const;
