import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { goldenHash, HASHES } from "./golden/draw-golden";

const root = fileURLToPath(new URL("../../", import.meta.url));
const kept: unknown = JSON.parse(readFileSync(HASHES, "utf8"));
const RENEW = "If the paper was changed on purpose: npx tsx tests/pdf/golden/renew.ts";
/** Another Node to draw with, as OTHER_NODE=/path/to/node; its zlib is another one. */
const other = process.env.OTHER_NODE;

describe("the paper of a fixed report, before it is signed", () => {
  it("has the bytes it had", async () => {
    expect({ zh: await goldenHash("zh"), en: await goldenHash("en") }, RENEW).toEqual(kept);
  });

  it.runIf(other)("has them under another Node", () => {
    const args = ["--import", "tsx", "tests/pdf/golden/print-golden.ts"];
    const { stdout, stderr } = spawnSync(other ?? "", args, { cwd: root, encoding: "utf8" });
    expect(JSON.parse(stdout || "null"), stderr).toEqual(kept);
  });
});
