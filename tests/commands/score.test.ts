import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Writable } from "node:stream";
import { afterAll, describe, expect, it } from "vitest";
import { scoreFile } from "../../app/commands/score-file";
import { createVoice } from "../../app/commands/voice";
import { instrument } from "../factories/answers";

const folder = mkdtempSync(join(tmpdir(), "score-"));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

type Ended = { readonly code: number; readonly out: string; readonly err: string };

/** What the command writes and how it ends. */
const score = async (path: string, language: "zh" | "en" = "zh", lifts = false): Promise<Ended> => {
  let out = "";
  let err = "";
  const stream = new Writable({
    write: (chunk, _, done) => {
      out += String(chunk);
      done();
    },
  });
  const voice = createVoice(language, { write: (text) => (err += text) });
  const code = await scoreFile(path, [instrument], stream, voice, lifts);
  return { code, out, err: err.replaceAll(folder, "") };
};

const TWELVE_AT_2 = instrument.scenes
  .toSorted((a, b) => Number(b.constrained) - Number(a.constrained))
  .filter((_, at) => at < 8 || at >= 12)
  .map(({ title }) => [title.zh, 2]);
/** The worked example of the rule: 51.4 points, twelve scenes at level 2 of which eight constrained. */
const EXAMPLE = {
  instrument: "miit-2024",
  items: {
    Q1: ["B", "C"],
    Q2: ["D"],
    Q3: ["C"],
    Q4: ["B", "C", "D", "E", "F", "G", "H"],
    Q5: ["C"],
    Q6: ["B", "C"],
    Q7: ["B"],
    Q8: ["D"],
    Q9: ["B", "C"],
    Q10: ["B", "D"],
    Q11: ["A"],
    Q12: ["C"],
    Q13: ["B"],
    Q14: ["C"],
    Q15: ["B"],
  },
  scenes: Object.fromEntries(TWELVE_AT_2),
};
const LINE = JSON.stringify(EXAMPLE);
const NOTHING = '{"instrument":"miit-2024"}';

describe("one answer set", () => {
  it("lists every minimal set to the next level on request, one JSON object as well", async () => {
    const { code, out } = await score(file("lifts.json", JSON.stringify(EXAMPLE)), "zh", true);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ target: 3, items: { complete: expect.any(Boolean) } });
    expect(JSON.parse(out).items.patterns.length).toBeGreaterThan(3);
  });

  it("gives one JSON object with points, level and every level's three conditions", async () => {
    const { code, out, err } = await score(file("a.json", JSON.stringify(EXAMPLE, null, 2)));
    expect([code, err]).toEqual([0, ""]);
    expect(out.endsWith("}\n")).toBe(true);
    const result: unknown = JSON.parse(out);
    expect(result).toMatchObject({ points: "51.4", level: 2 });
    expect(result).toHaveProperty("conditions.length", 4);
    expect(result).toHaveProperty("conditions.2", {
      level: 3,
      met: false,
      conditions: [
        { kind: "points", value: "51.4", needed: "60", met: false },
        { kind: "scenes", value: 0, needed: 8, met: false },
        { kind: "constrained", value: 0, needed: 5, met: false },
      ],
    });
    expect(result).toHaveProperty("conditions.1.conditions.1", {
      kind: "scenes",
      value: 12,
      needed: 6,
      met: true,
    });
  });

  it("bears a byte order mark and carriage returns", async () => {
    const { code, out } = await score(file("bom.json", `\uFEFF${NOTHING.replace(":", ":\r\n")}\r\n`));
    expect([code, JSON.parse(out).points]).toEqual([0, "0"]);
  });

  it.each([
    [
      "field.json",
      '{"instrument":"miit-2024",\n"items":{"Q1":["B"],\n"Q2":["X"]}}',
      "第 3 行，items.Q2：本题没有选项“X”。\n",
    ],
    [
      "twice.json",
      '{"instrument":"miit-2024",\n"items":{"Q1":["B"],\n"Q1":["C"]}}',
      "第 3 行，items.Q1：字段“Q1”重复。\n",
    ],
    ["broken.json", '{"instrument":\n"miit-2024",\n}', "第 3 行：不是有效的 JSON。\n"],
    ["empty.json", "", "文件“/empty.json”没有内容。\n"],
    ["blank.json", " \n\n", "文件“/blank.json”没有内容。\n"],
    ["latin.json", Uint8Array.of(0x7b, 0x0a, 0x22, 0xe9, 0x22), "第 2 行：不是有效的 UTF-8 文本。\n"],
  ])("ends with 2 on %s and says where and why", async (name, content, message) => {
    expect(await score(file(name, content))).toEqual({ code: 2, out: "", err: message });
  });

  it("says in English too, every problem on its line", async () => {
    const path = file(
      "both.json",
      '{"instrument":"miit-2024",\n"items":{"Q99":[]},\n"scenes":{"财务管理":7}}',
    );
    expect((await score(path, "en")).err).toBe(
      "line 2, items.Q99: There is no question “Q99”.\n" +
        "line 3, scenes.财务管理: The level of a scene must be a whole number from 0 to 4.\n",
    );
  });

  it("ends with 2 where there is no file, or a folder", async () => {
    expect(await score(join(folder, "none.json"))).toEqual({
      code: 2,
      out: "",
      err: "文件“/none.json”不存在。\n",
    });
    expect((await score(folder, "en")).code).toBe(2);
    expect((await score(folder, "en")).err).toMatch(/^Cannot read/);
  });
});

/** Answer sets a stranger might try, with the field the refusal must name. */
const HOSTILE: readonly (readonly [content: string, field: string])[] = [
  ['"items":{"Q1":["A","B"]}', "items.Q1"],
  ['"items":{"Q2":["B","C"]}', "items.Q2"],
  ['"items":{"Q1":["B","B"]}', "items.Q1"],
  ['"items":{"Q1":["b"]}', "items.Q1"],
  ['"items":{"Q1":["BC"]}', "items.Q1"],
  ['"items":{"Q1":"B"}', "items.Q1"],
  ['"items":{"Q1":null}', "items.Q1"],
  ['"items":{"Q1":[1]}', "items.Q1"],
  ['"items":{"q1":["B"]}', "items.q1"],
  ['"items":{"__proto__":["B"]}', "items.__proto__"],
  ['"items":{"constructor":["B"]}', "items.constructor"],
  ['"items":[]', "items"],
  ['"items":null', "items"],
  ['"__proto__":{}', "__proto__"],
  ['"name":"x"', "name"],
  ['"instrument":"miit-2024"', "instrument"],
  ['"scenes":{"产品设计":5}', "scenes.产品设计"],
  ['"scenes":{"产品设计":-1}', "scenes.产品设计"],
  ['"scenes":{"产品设计":1.5}', "scenes.产品设计"],
  ['"scenes":{"产品设计":"2"}', "scenes.产品设计"],
  ['"scenes":{"产品设计":true}', "scenes.产品设计"],
  ['"scenes":{"产品设计":null}', "scenes.产品设计"],
  ['"scenes":{"产品 设计":2}', "scenes.产品 设计"],
  ['"scenes":{"产品设计":2,"产品设计":3}', "scenes.产品设计"],
  ['"scenes":{"产品设计":2,"product-design":2}', "scenes.product-design"],
  ['"scenes":{"\\u4ea7\\u54c1\\u8bbe\\u8ba1":2,"产品设计":2}', "scenes.产品设计"],
  [`"items":${"[".repeat(9000)}${"]".repeat(9000)}`, "items"],
];

describe("hostile answer sets", () => {
  it.each(HOSTILE)("refuses %.60s and names line and field", async (content, field) => {
    const wrong = `{"instrument":"miit-2024",${content}}`;
    const lines = await score(file("hostile.jsonl", `${NOTHING}\n${wrong}\n`));
    expect([lines.code, lines.out.split("\n").length]).toEqual([2, 2]);
    expect(lines.err.startsWith(`第 2 行，${field}：`)).toBe(true);
    const whole = await score(file("hostile.json", wrong));
    expect([whole.code, whole.out]).toEqual([2, ""]);
    expect(whole.err.startsWith(`第 1 行，${field}：`)).toBe(true);
  });
});

describe("a file of lines", () => {
  it("gives a result a line in the same order, over many pieces of the file", async () => {
    const lines = Array.from({ length: 3000 }, (_, at) => (at % 3 === 0 ? NOTHING : LINE));
    const { code, out } = await score(file("many.jsonl", `${lines.join("\n")}\n`));
    const results = out.trimEnd().split("\n");
    expect([code, results.length]).toEqual([0, 3000]);
    expect(results.map((line) => JSON.parse(line).points)).toEqual(
      lines.map((line) => (line === LINE ? "51.4" : "0")),
    );
  });

  it.each(["upper.JSONL", "other.ndjson"])("knows %s as lines", async (name) => {
    const { code, out } = await score(file(name, `${NOTHING}\n${NOTHING}\n`));
    expect([code, out.split("\n").length]).toEqual([0, 3]);
  });

  it("bears a byte order mark, carriage returns, blank lines at the end and no newline at all", async () => {
    expect(
      (await score(file("crlf.jsonl", `\uFEFF${LINE}\r\n${NOTHING}\r\n\r\n \n`))).out.split("\n").length,
    ).toBe(3);
    expect((await score(file("single.jsonl", LINE))).out).toMatch(/^\{"points":"51\.4".*\}\n$/);
  });

  it.each([
    [
      "wrong.jsonl",
      `${LINE}\n${NOTHING}\n${LINE.replace('"D"', '"Y"')}\n${LINE}\n`,
      2,
      "第 3 行，items.Q2：本题没有选项“Y”。\n",
    ],
    ["json.jsonl", `${LINE}\n{"instrument"\n`, 1, "第 2 行：不是有效的 JSON。\n"],
    ["gap.jsonl", `${LINE}\n\n${LINE}\n`, 1, "第 2 行：此行为空，其后还有作答。\n"],
    ["empty.jsonl", "", 0, "文件“/empty.jsonl”没有内容。\n"],
    ["long.jsonl", `${NOTHING}\n${" ".repeat(6_000_000)}`, 1, "第 2 行：单份作答不能超过 1000000 个字符。\n"],
  ])("stops at the wrong line of %s after the earlier results", async (name, content, results, message) => {
    const { code, out, err } = await score(file(name, content));
    expect([code, out.split("\n").length - 1, err]).toEqual([2, results, message]);
  });

  it("names the line that is not UTF-8", async () => {
    const bytes = Buffer.concat([
      Buffer.from(`${LINE}\n${NOTHING}\n`),
      Buffer.of(0xff, 0x0a),
      Buffer.from(LINE),
    ]);
    const { code, out, err } = await score(file("bytes.jsonl", bytes));
    expect([code, out.split("\n").length - 1, err]).toEqual([2, 2, "第 3 行：不是有效的 UTF-8 文本。\n"]);
  });
});

const program = resolve("app/commands/run.mjs");
/** npm tells where the user stands by INIT_CWD. */
const standing = { cwd: folder, env: { ...process.env, INIT_CWD: folder } };
const run = (args: readonly string[]) =>
  spawnSync(process.execPath, [program, "score", ...args], { ...standing, encoding: "utf8" });

describe("the command", () => {
  it("takes a file relative to where the user stands and prints nothing but the result", () => {
    file("own.json", LINE);
    const { status, stdout, stderr } = run(["own.json"]);
    expect([status, stderr, JSON.parse(stdout).level]).toEqual([0, "", 2]);
  });

  it.each([[[]], [["a.json", "b.json"]], [["--lang", "fr", "a.json"]]])(
    "explains itself on %j and ends with 2",
    (args) => {
      const { status, stdout, stderr } = run(args);
      expect([status, stdout]).toEqual([2, ""]);
      expect(stderr).toMatch(/^用法：npm run -s score -- /);
    },
  );

  it("speaks English on request and ends with the line's problem", () => {
    file("bad.jsonl", `${NOTHING}\n[]\n`);
    const { status, stdout, stderr } = run(["--lang", "en", "bad.jsonl"]);
    expect([status, stdout.split("\n").length]).toEqual([2, 2]);
    expect(stderr).toMatch(/^line 2: .+\n$/);
  });

  it("ends quietly when its reader leaves early", async () => {
    file("far.jsonl", `${LINE}\n`.repeat(20_000));
    const child = spawn(process.execPath, [program, "score", "far.jsonl"], standing);
    let errors = "";
    child.stderr.on("data", (chunk) => {
      errors += chunk;
    });
    child.stdout.once("data", () => child.stdout.destroy());
    const code = await new Promise((done) => child.on("close", done));
    expect([code, errors]).toEqual([0, ""]);
  });
});
