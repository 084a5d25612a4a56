import type { ShapeOf } from "../shape";
import type { command as source } from "../zh-CN/command";

export const command: ShapeOf<typeof source> = {
  score: {
    usage:
      "Usage: npm run -s score -- [--lang zh|en] [--lifts] FILE (.json: one answer set, .jsonl: one per line; --lifts: every minimal set of changes to the next level)",
    fileMissing: "There is no file “{{file}}”.",
    fileUnreadable: "Cannot read “{{file}}”: it is not a file, or reading is not permitted.",
    fileEmpty: "The file “{{file}}” is empty.",
  },
  compare: {
    usage:
      "Usage: npm run -s compare-packs -- [--lang zh|en] [--json] PACK PACK (a file, or miit-2024, or miit-2024+VARIANT)",
  },
  replay: {
    usage:
      "Usage: npm run -s replay -- --from PACK --to PACK [--changes] [--lang zh|en] ANSWERS.jsonl (a pack is a file, or miit-2024, or miit-2024+VARIANT; --changes writes only the sets whose level changes)",
    sum: "{{sets}} answer sets: level changed in {{changed}}, unchanged in {{same}}; points changed in {{points}}",
    move: "  level {{from}} → {{to}}: {{count}}",
    cause: {
      points: "  by the condition on points: {{count}}",
      scenes: "  by the condition on scenes: {{count}}",
      constrained: "  by the condition on mandatory scenes: {{count}}",
    },
  },
  verify: {
    usage: "Usage: npm run -s verify -- [--lang zh|en] [--keys KEYS.json[,KEYS.json]] FILE.pdf",
    fileUnreadable: "Cannot read “{{file}}”: it does not exist, is not a file, or reading is not permitted.",
  },
  aggregate: {
    usage:
      "Usage: npm run -s aggregate -- [--lang zh|en] [--keys KEYS.json[,KEYS.json]] [--figures working|publication] [--out FILE.xlsx] FOLDER, ZIP or PDF …",
    sum: "{{all}} files: {{counted}} counted, {{duplicate}} duplicates, {{superseded}} superseded, {{refused}} not accepted",
    written: "Written: {{file}}",
    unreadable: "Cannot read or write “{{file}}”.",
  },
  keys: {
    none: "There is no key list “{{file}}”, so no signature can be accepted. --keys was not given and the site has not run here.",
    unusable: "The key list “{{file}}” cannot be used: it is unreadable or not a key list.",
  },
  place: {
    line: "line {{line}}: {{message}}",
    field: "line {{line}}, {{field}}: {{message}}",
  },
  instrument: {
    unreadable: "The instrument file “{{file}}” cannot be used ({{field}}): {{message}}",
  },
};
