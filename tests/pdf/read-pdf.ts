import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

export type ReadPdf = {
  /** Text of each page without spaces: lines break where the column ends, words need not. */
  readonly pages: readonly string[];
  readonly outline: readonly string[];
  readonly info: Readonly<Record<string, unknown>>;
  readonly language: unknown;
  readonly attachments: Readonly<Record<string, string>>;
};

export const squeezed = (text: string): string => text.replace(/\s+/g, "");

/** What a reader finds in a PDF. */
export const readPdf = async (bytes: Uint8Array): Promise<ReadPdf> => {
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(squeezed(items.map((item) => ("str" in item ? item.str : "")).join("")));
  }
  const { info } = await document.getMetadata();
  const attached: Record<string, { content: Uint8Array }> = (await document.getAttachments()) ?? {};
  const read = {
    pages,
    outline: ((await document.getOutline()) ?? []).map(({ title }) => title),
    info: { ...info },
    language: "Language" in info ? info.Language : undefined,
    attachments: Object.fromEntries(
      Object.entries(attached).map(([name, { content }]) => [name, new TextDecoder().decode(content)]),
    ),
  };
  await document.loadingTask.destroy();
  return read;
};

/** qpdf's verdict on the file's structure: its exit status and what it says. */
export const qpdfCheck = (bytes: Uint8Array): { readonly status: number | null; readonly said: string } => {
  const folder = mkdtempSync(join(tmpdir(), "report-"));
  try {
    const file = join(folder, "report.pdf");
    writeFileSync(file, bytes);
    const { status, stdout, stderr } = spawnSync("qpdf", ["--check", file], { encoding: "utf8" });
    return { status, said: `${stdout}${stderr}` };
  } finally {
    rmSync(folder, { recursive: true });
  }
};
