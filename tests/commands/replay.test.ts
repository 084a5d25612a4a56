import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "replay-"));
afterAll(() => rmSync(folder, { recursive: true }));

const program = resolve("app/commands/run.mjs");
const run = (command: string, ...args: readonly string[]) =>
  spawnSync(process.execPath, [program, command, ...args], {
    cwd: folder,
    env: { ...process.env, INIT_CWD: folder },
    encoding: "utf8",
  });

const items = { Q1: [..."BCDE"], Q2: ["E"], Q3: ["E"], Q4: [..."BCDEFGHIJKLMNO"], Q5: ["E"] };
const set = (scenes: object) => JSON.stringify({ instrument: "miit-2024", items, scenes });
const HANGS_ON_WAREHOUSING = set({
  产品设计: 2,
  质量管理: 2,
  仓储物流: 2,
  工艺设计: 2,
  人力资源: 2,
  协同办公: 2,
});
const SAFE = set({ 产品设计: 2, 质量管理: 2, 财务管理: 2, 工艺设计: 2, 人力资源: 2, 协同办公: 2 });
const answers = (...lines: readonly string[]) => {
  writeFileSync(join(folder, "answers.jsonl"), `${lines.join("\n")}\n`);
  return "answers.jsonl";
};
const under = ["--from", "miit-2024", "--to", "miit-2024+warehousing-guidance"];

describe("the replay command", () => {
  it("gives a line for every answer set, the level's change with its cause, and a sum", () => {
    const { status, stdout, stderr } = run("replay", ...under, answers(SAFE, HANGS_ON_WAREHOUSING));
    expect(status).toBe(0);
    const [same, fallen] = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(same).toEqual({
      line: 1,
      from: { points: "40", level: 2 },
      to: { points: "40", level: 2 },
      causes: [],
    });
    expect(fallen).toEqual({
      line: 2,
      from: { points: "40", level: 2 },
      to: { points: "40", level: 0 },
      causes: [
        {
          kind: "constrained",
          level: 2,
          from: { value: 3, needed: 3 },
          to: { value: 2, needed: 3 },
          ruleChanged: false,
          items: [],
          scenes: ["仓储物流"],
        },
      ],
    });
    expect(stderr).toBe(
      "重算 2 份：等级变化 1 份，不变 1 份；得分变化 0 份\n  2 级 → 0 级：1 份\n  因约束性场景数条件：1 份\n",
    );
  });

  it("writes the changed ones only on request", () => {
    const { stdout } = run("replay", "--changes", ...under, answers(SAFE, HANGS_ON_WAREHOUSING));
    expect(stdout.trimEnd().split("\n")).toHaveLength(1);
    expect(stdout).toMatch(/^\{"line":2,/);
  });

  it("names line and field of a wrong answer set and ends with 2", () => {
    const wrong = SAFE.replace('"E"', '"Z"');
    const { status, stderr } = run("replay", ...under, "--lang", "en", answers(SAFE, wrong));
    expect([status, stderr.startsWith("line 2, items.Q")]).toEqual([2, true]);
  });

  it.each([
    [[]],
    [["--from", "miit-2024", "a.jsonl"]],
    [["--from", "miit-2024", "--to", "miit-2024", "a.json"]],
  ])("explains itself on %j", (args) => {
    const { status, stdout, stderr } = run("replay", ...args);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("npm run -s replay");
  });

  it("ends with 2 where a pack or a variant does not exist", () => {
    const file = answers(SAFE);
    expect(run("replay", "--from", "miit-2024", "--to", "nothing.yaml", file).stderr).toBe(
      "文件“nothing.yaml”不存在。\n",
    );
    const { status, stderr } = run("replay", "--from", "miit-2024", "--to", "miit-2024+x", file);
    expect([status, stderr]).toEqual([
      2,
      "指标包“miit-2024”没有变体“x”，现有：warehousing-guidance segments-even peer-visits\n",
    ]);
  });
});

describe("the compare-packs command", () => {
  it("says in both languages what differs", () => {
    const packs = ["miit-2024", "miit-2024+warehousing-guidance"];
    expect(
      run("compare-packs", ...packs)
        .stdout.split("\n")
        .slice(1),
    ).toEqual(["场景 warehousing（仓储物流）·约束性：是 → 否", "共 1 处不同。", ""]);
    expect(run("compare-packs", "--lang", "en", ...packs).stdout).toContain(
      "Scene warehousing (Warehousing and logistics), mandatory: yes → no\n",
    );
  });

  it("gives the differences as data on request, and none between a pack and itself", () => {
    const { stdout } = run("compare-packs", "--json", "miit-2024", "miit-2024+segments-even");
    expect(JSON.parse(stdout)).toHaveLength(14);
    expect(JSON.parse(run("compare-packs", "--json", "miit-2024", "miit-2024").stdout)).toEqual([]);
  });
});
