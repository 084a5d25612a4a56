import { setImmediate as nextTurn } from "node:timers/promises";
import { pino } from "pino";
import { afterAll, describe, expect, it } from "vitest";
import { warnOfMissing } from "~/create-world.server";
import { createReportRenderer } from "~/pdf/pool";
import { drawReport } from "~/pdf/render-report";
import { sampleReport } from "../factories/report";

/** How often this thread comes round to other work until `drawing` is done: a count that no busy machine makes small. */
const turnsDuring = async (drawing: Promise<unknown>): Promise<number> => {
  let drawn = false;
  const done = drawing.finally(() => {
    drawn = true;
  });
  let turns = 0;
  for (; !drawn; turns += 1) await nextTurn();
  await done;
  return turns;
};

describe("the renderer in its own threads", () => {
  const told: string[] = [];
  const renderer = createReportRenderer({ onMissing: (_, characters) => told.push(...characters) });
  afterAll(() => renderer.close());

  it("yields the very bytes that drawing here yields", async () => {
    const report = sampleReport({ projects: 3 });
    const { bytes } = await drawReport(report, "en");
    expect(Buffer.from(await renderer.render(report, "en")).equals(Buffer.from(bytes))).toBe(true);
  });

  it("leaves this thread free while it draws, for many more turns than drawing here does", async () => {
    const report = sampleReport({ projects: 12 });
    const here = await turnsDuring(drawReport(report, "zh"));
    expect(await turnsDuring(renderer.render(report, "zh"))).toBeGreaterThan(100 * (here + 1));
  });

  it("tells which characters the typeface lacks", async () => {
    await renderer.render(sampleReport({ projects: 0, firm: { name: "😀祥公司" } }), "zh");
    expect(told).toEqual(["😀"]);
  });

  it("has the operator told of them by a warning with the report's number", () => {
    const lines: string[] = [];
    const log = pino({ base: null, timestamp: false }, { write: (line: string) => void lines.push(line) });
    const report = sampleReport({ projects: 0 });
    warnOfMissing(log)?.(report, ["𠮷", "😀"]);
    expect(JSON.parse(lines.join(""))).toMatchObject({
      level: 40,
      report: report.number,
      characters: ["U+20BB7", "U+1F600"],
    });
  });
});
