/** What the commands say on the error stream. */
export const command = {
  score: {
    usage:
      "用法：npm run -s score -- [--lang zh|en] [--lifts] 文件（.json 为一份作答，.jsonl 为每行一份；--lifts 列出升到下一级的全部最小改动组合）",
    fileMissing: "文件“{{file}}”不存在。",
    fileUnreadable: "无法读取“{{file}}”：不是文件，或没有读取权限。",
    fileEmpty: "文件“{{file}}”没有内容。",
  },
  compare: {
    usage:
      "用法：npm run -s compare-packs -- [--lang zh|en] [--json] 指标包 指标包（文件，或 miit-2024、miit-2024+变体代码）",
  },
  replay: {
    usage:
      "用法：npm run -s replay -- --from 指标包 --to 指标包 [--changes] [--lang zh|en] 作答.jsonl（指标包为文件，或 miit-2024、miit-2024+变体代码；--changes 只输出等级变化的作答）",
    sum: "重算 {{sets}} 份：等级变化 {{changed}} 份，不变 {{same}} 份；得分变化 {{points}} 份",
    move: "  {{from}} 级 → {{to}} 级：{{count}} 份",
    cause: {
      points: "  因得分条件：{{count}} 份",
      scenes: "  因达标场景数条件：{{count}} 份",
      constrained: "  因约束性场景数条件：{{count}} 份",
    },
  },
  verify: {
    usage: "用法：npm run -s verify -- [--lang zh|en] [--keys 公钥清单.json[,清单.json]] 文件.pdf",
    fileUnreadable: "无法读取“{{file}}”：不存在、不是文件，或没有读取权限。",
  },
  aggregate: {
    usage:
      "用法：npm run -s aggregate -- [--lang zh|en] [--keys 公钥清单.json[,清单.json]] [--figures working|publication] [--out 文件.xlsx] 文件夹或 ZIP 或 PDF …",
    sum: "{{all}} 个文件：计入 {{counted}}，重复 {{duplicate}}，已被替代 {{superseded}}，未通过核验 {{refused}}",
    written: "已写入 {{file}}",
    unreadable: "无法读取或写入“{{file}}”。",
  },
  keys: {
    none: "没有公钥清单“{{file}}”：未指定 --keys，本机也未运行过系统，任何签名都无法认定。",
    unusable: "公钥清单“{{file}}”不能使用：无法读取或内容不符。",
  },
  /** A message with the place in the file it belongs to. */
  place: {
    line: "第 {{line}} 行：{{message}}",
    field: "第 {{line}} 行，{{field}}：{{message}}",
  },
  instrument: {
    unreadable: "指标体系文件“{{file}}”不能使用（{{field}}）：{{message}}",
  },
} as const;
