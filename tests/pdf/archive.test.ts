import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { drawReport } from "~/pdf/render-report";
import { paperOf } from "../factories/paper";
import { sampleReport } from "../factories/report";
import { hasPreflight, mustHavePreflight, PREFLIGHT_PACKAGES, preflight } from "../setup/preflight";
import { qpdfCheck, readPdf } from "./read-pdf";

const folder = mkdtempSync(join(tmpdir(), "archive-"));
afterAll(() => rmSync(folder, { recursive: true }));
const put = (name: string, bytes: Uint8Array): string => {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
};

const present = hasPreflight();
if (!present)
  console.warn(
    `PDFBox Preflight is not here; its checks are skipped. Debian: ${PREFLIGHT_PACKAGES.join(" ")}`,
  );

const report = sampleReport({ projects: 12 });

describe("the paper's twin as PDF/A-1b, drawn by the same code", () => {
  it("says the same on its pages and encloses nothing", async () => {
    const [paper, twin] = await Promise.all([
      drawReport(report, "zh"),
      drawReport(report, "zh", undefined, { archive: "PDF/A-1b" }),
    ]);
    const [read, readTwin] = [await readPdf(paper.bytes), await readPdf(twin.bytes)];
    expect(readTwin.pages).toEqual(read.pages);
    expect(readTwin.outline).toEqual(read.outline);
    expect(readTwin.attachments).toEqual({});
    expect(qpdfCheck(twin.bytes)).toMatchObject({ status: 0, said: expect.not.stringContaining("WARNING") });
  });
});

describe("Debian's PDFBox Preflight", () => {
  it.runIf(mustHavePreflight())("is here, where CI asks for it", () => {
    expect(present).toBe(true);
  });

  it.runIf(present).each(["zh", "en"] as const)(
    "finds the twin a valid PDF/A-1b file (%s)",
    async (language) => {
      const { bytes } = await drawReport(report, language, undefined, { archive: "PDF/A-1b" });
      expect(preflight(put(`twin-${language}.pdf`, bytes))).toEqual([]);
    },
  );

  it.runIf(present)("finds in the sealed PDF/A-3b only what part 3 allows and part 1 does not", async () => {
    const sealed = await paperOf(report, { certificate: "{}" });
    expect(preflight(put("sealed.pdf", sealed))).toEqual([
      // Embedded files: forbidden by ISO 19005-1, 6.1.11, allowed by 19005-3, 6.8.
      "1.2.9 : Body Syntax error, EmbeddedFile entry is present in a FileSpecification dictionary",
      "1.4.7 : Trailer Syntax error, EmbeddedFile entry is present in the Names dictionary",
      // A CIDSet: asked for by 19005-1, 6.3.5, dropped from 19005-2 on.
      "3.1.11 : Invalid Font definition, QINGZA+NotoSansSC-Regular: The CIDSet entry is missing for the Composite Subset",
      "3.1.11 : Invalid Font definition, QINGZB+NotoSansSC-Bold: The CIDSet entry is missing for the Composite Subset",
      // The metadata say part 3, as they must.
      "7.11.2 : Error on MetaData, part must be 1",
    ]);
  });

  it.runIf(present)("does find what is wrong: a twin with a broken font is refused", async () => {
    const { bytes } = await drawReport(report, "zh", undefined, { archive: "PDF/A-1b" });
    const text = Buffer.from(bytes).toString("latin1");
    const broken = Buffer.from(text.replace("/CIDSet ", "/CIDxet "), "latin1");
    expect(preflight(put("broken.pdf", broken))).not.toEqual([]);
  });
});
