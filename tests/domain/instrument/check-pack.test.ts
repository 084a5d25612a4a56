import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkPackFile } from "~/commands/check-pack-file";
import { createVoice } from "~/commands/voice";
import type { Language } from "~/domain/text";

const PACK = "db/reference/instruments/miit-2024.yaml";
const VECTORS = "db/reference/instruments/miit-2024.vectors.yaml";
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "pack-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const check = (file: string, vectors?: string, language: Language = "zh") => {
  const printed: string[] = [];
  const errors: string[] = [];
  const voice = createVoice(language, { write: (text) => errors.push(text) });
  const status = checkPackFile(file, vectors, { language, voice, print: (line) => printed.push(line) });
  return { status, printed, errors };
};

/** A copy of a file with one passage replaced. */
const altered = (file: string, from: string, to: string): string => {
  const text = readFileSync(file, "utf8");
  expect(text).toContain(from);
  const copy = join(folder, `altered-${Buffer.from(to).toString("hex").slice(0, 20)}.yaml`);
  writeFileSync(copy, text.replace(from, to));
  return copy;
};

const written = (name: string, content: string | Buffer): string => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
};

describe("checking an instrument's file", () => {
  it("says what was checked, in Chinese by default", () => {
    const { status, printed, errors } = check(PACK, VECTORS);
    expect(errors).toEqual([]);
    expect(status).toBe(0);
    expect(printed).toContain("题项：15 道、79 个选项，合计 100 分，与权重一致");
    expect(printed).toContain("应用场景：16 个，其中约束性 10 个，每个写明 1 至 4 级");
    expect(printed).toContain("验证用例：17 个，全部相符");
    expect(printed.filter((line) => line.startsWith("  "))).toHaveLength(6);
    expect(printed.at(-2)).toMatch(/^指纹（SHA-256）：[0-9a-f]{64}$/);
    expect(printed.at(-1)).toBe("检查通过。");
  });

  it("speaks English without a Chinese sentence, the source's number aside", () => {
    const { status, printed } = check(PACK, undefined, "en");
    expect(status).toBe(0);
    expect(printed.filter((line) => /\p{Script=Han}/u.test(line))).toEqual([
      "Source: 工信厅企业〔2024〕56号, 2024-09-04",
    ]);
  });

  it("finds the vectors beside the pack, and says where there are none", () => {
    expect(check(PACK).printed).toContain("验证用例：17 个，全部相符");
    const alone = altered(PACK, "code: miit-2024", "code:  miit-2024");
    expect(check(alone).printed).toContain("验证用例：未提供，未核对");
    const beside = written(alone.split("/").at(-1)?.replace(".yaml", ".vectors.yaml") ?? "", "vectors: []");
    expect(check(alone).status).toBe(1);
    rmSync(beside);
  });

  it("has one fingerprint for one content, however it is written down", () => {
    const fingerprint = (file: string) => check(file).printed.at(-2);
    const commented = altered(PACK, "code: miit-2024", "# the same\ncode:   'miit-2024'");
    expect(fingerprint(commented)).toBe(fingerprint(PACK));
    expect(fingerprint(altered(PACK, "title: { zh: 网络建设情况", "title: { zh: 网络建设"))).not.toBe(
      fingerprint(PACK),
    );
  });

  it("lists the problems of a pack with their place", () => {
    const { status, printed } = check(altered(PACK, "share: 40, title", "share: 45, title"));
    expect(status).toBe(1);
    expect(printed.join("\n")).toContain("indicators：“foundation”下级权重之和应为 100%，现为 105%。");
    expect(printed.at(-1)).toMatch(/^检查未通过：\d+ 个问题。$/);
  });

  it("lists vectors that are not met", () => {
    const wrong = altered(VECTORS, 'points: "39.975"\n    level: 1', 'points: "39.975"\n    level: 2');
    const { status, printed } = check(PACK, wrong, "en");
    expect(status).toBe(1);
    expect(printed[0]).toContain("vectors.3");
    expect(printed[0]).toContain("39.975, 1, points 0.025");
  });

  it("lists what a file of another kind lacks", () => {
    expect(check(PACK, PACK).status).toBe(1);
    expect(check(VECTORS).status).toBe(1);
    expect(check(written("empty.yaml", "")).status).toBe(1);
  });

  it.each([
    ["no file", () => join(folder, "nothing.yaml")],
    ["a folder", () => folder],
    ["no YAML", () => written("broken.yaml", "code: [1, 2")],
    ["a name twice", () => written("twice.yaml", "code: a\ncode: b")],
    ["no text", () => written("bytes.yaml", Buffer.from([0xff, 0xfe, 0x00, 0xd8]))],
  ])("refuses %s as pack and as vectors, with one line on the error stream", (_, make) => {
    const file = make();
    for (const { status, printed, errors } of [check(file), check(PACK, file)]) {
      expect([status, printed]).toEqual([2, []]);
      expect(errors).toHaveLength(1);
      expect(errors[0]).toContain(file);
    }
  });
});

describe("checking a pack of AI readiness", () => {
  const AI = "db/reference/readiness/qingzhun-ai.yaml";

  it("checks it in itself and against its instrument", () => {
    const { status, printed } = check(AI, undefined, "en");
    expect(status).toBe(0);
    expect(printed.join("\n")).toContain("6 pillars, 8 additional questions, 16 AI scenarios, 5 grades");
    expect(printed.at(-2)).toMatch(/^Fingerprint/);
  });

  it("lists weights and references that are wrong", () => {
    const weight = check(altered(AI, "weight: 35, item: Q1", "weight: 36, item: Q1"));
    expect([weight.status, weight.printed.join("\n")]).toEqual([1, expect.stringContaining("101%")]);
    const item = check(altered(AI, "weight: 35, item: Q1 ", "weight: 35, item: Q99 "));
    expect([item.status, item.printed.join("\n")]).toEqual([1, expect.stringContaining("Q99")]);
  });
});

describe("the command", () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ["--import", "tsx", "app/commands/check-pack.ts", ...args], {
      encoding: "utf8",
    });

  it("ends with 0, 1 or 2", () => {
    const command = [
      process.execPath,
      ["--import", "tsx", "app/commands/check-pack.ts", PACK, VECTORS],
    ] as const;
    expect(execFileSync(...command, { encoding: "utf8" })).toContain("检查通过。\n");
    expect(run("--lang", "en", VECTORS)).toMatchObject({ status: 1, stderr: "" });
    const usage = run();
    expect([usage.status, usage.stdout]).toEqual([2, ""]);
    expect(usage.stderr).toContain("check-pack");
  });
});
