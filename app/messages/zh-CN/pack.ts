/** What the check of an instrument's file says. */
export const pack = {
  usage:
    "用法：npm run -s check-pack -- [--lang zh|en] 指标体系.yaml [验证用例.yaml]（未写验证用例时，取指标体系旁的 .vectors.yaml）",
  fileMissing: "文件“{{file}}”不存在。",
  fileUnreadable: "无法读取“{{file}}”：不是文件，或没有读取权限。",
  fileRefused: "“{{file}}”：{{message}}",
  title: "{{title}}",
  code: "代码 {{code}}，版本 {{edition}}",
  source: "依据：{{reference}}，{{date}}",
  weights: "权重：{{dimensions}} 个维度、{{indicators}} 个指标，各级权重之和均为 100%",
  items: "题项：{{items}} 道、{{options}} 个选项，合计 {{points}} 分，与权重一致",
  numbers: "数据项：{{numbers}} 个，均用于计算选项区间",
  scenes: "应用场景：{{scenes}} 个，其中约束性 {{constrained}} 个，每个写明 1 至 4 级",
  levels: "等级规则：{{levels}} 级，条件逐级不降且可以达到",
  texts: "中英文文本：{{texts}} 处，均完整",
  doubts: "存疑：{{doubts}} 处",
  doubt: "  {{subject}}：{{note}}",
  readiness:
    "人工智能准备度：{{bases}} 项支撑、{{questions}} 个补充问题、{{scenarios}} 个智能场景、{{grades}} 档；权重合计 100%，与 {{instrument}} 的题项、选项、场景及其中写明人工智能的表述一致，中英文完整",
  noVectors: "验证用例：未提供，未核对",
  noVariant: "指标包“{{pack}}”没有变体“{{code}}”，现有：{{codes}}",
  vectors: "验证用例：{{vectors}} 个，全部相符",
  fingerprint: "指纹（SHA-256）：{{fingerprint}}",
  fine: "检查通过。",
  problem: "{{file}} {{field}}：{{message}}",
  wrong: "检查未通过：{{count}} 个问题。",
} as const;
