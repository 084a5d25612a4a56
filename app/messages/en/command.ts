import type { ShapeOf } from "../shape";
import type { command as source } from "../zh-CN/command";

export const command: ShapeOf<typeof source> = {
  score: {
    usage: "Usage: npm run -s score -- [--lang zh|en] FILE (.json: one answer set, .jsonl: one a line)",
    fileMissing: "There is no file “{{file}}”.",
    fileUnreadable: "Cannot read “{{file}}”: it is not a file, or reading is not permitted.",
    fileEmpty: "The file “{{file}}” holds nothing.",
  },
  place: {
    line: "line {{line}}: {{message}}",
    field: "line {{line}}, {{field}}: {{message}}",
  },
  instrument: {
    unreadable: "The instrument file “{{file}}” cannot be used ({{field}}): {{message}}",
  },
};
