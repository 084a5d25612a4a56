import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { drawReport } from "~/pdf/render-report";
import { sampleReport } from "../factories/report";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** What a fresh process with another clock, place and language draws. */
const drawnElsewhere = (language: string, environment: Readonly<Record<string, string>>): string => {
  const args = ["--import", "tsx", "tests/pdf/draw-sample.ts", language];
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, ...environment },
  });
  return stdout || stderr;
};

describe("the paper before its seal", () => {
  it.each([
    ["zh", { TZ: "America/New_York", LANG: "en_US.UTF-8", LC_ALL: "C" }],
    ["en", { TZ: "Pacific/Kiritimati", LANG: "zh_CN.UTF-8" }],
  ] as const)(
    "has the same bytes in another process, time zone and locale (%s)",
    async (language, environment) => {
      const { bytes } = await drawReport(sampleReport({ projects: 3 }), language);
      const here = createHash("sha256").update(bytes).digest("hex");
      expect(drawnElsewhere(language, environment)).toBe(here);
    },
  );
});
