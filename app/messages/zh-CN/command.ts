/** What the commands say on the error stream. */
export const command = {
  score: {
    usage: "用法：npm run -s score -- [--lang zh|en] 文件（.json 为一份作答，.jsonl 为每行一份）",
    fileMissing: "文件“{{file}}”不存在。",
    fileUnreadable: "无法读取“{{file}}”：不是文件，或没有读取权限。",
    fileEmpty: "文件“{{file}}”没有内容。",
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
