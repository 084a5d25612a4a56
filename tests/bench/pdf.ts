// One roadmap report of the city's catalogue with a solved plan: our renderer against Chromium's print, pdfmake and
// react-pdf, each with the same texts, tables and pictures, in the same run, turn by turn.
import { availableParallelism } from "node:os";
import { buildReport } from "~/domain/report/build-report";
import type { Report } from "~/domain/report/report";
import type { Language } from "~/domain/text";
import { createReportRenderer } from "~/pdf/pool";
import { drawReport } from "~/pdf/render-report";
import { createSolver } from "~/solver/create-solver";
import { plannedReportInput } from "../factories/planned-report";
import { readPdf, squeezed } from "../pdf/read-pdf";
import { openChromiumPaper } from "./chromium-paper";
import { inTurn, line } from "./measure";
import { openPdfmakePaper } from "./pdfmake-paper";
import { openReactPdfPaper } from "./react-pdf-paper";
import { type Node, reportTree, textsOf } from "./report-tree";

const RUNS = 7;
/** Drawings of each before it is measured: a server draws its thousandth report, not its second. */
const WARM = 5;
const POOLED = 200;

/** Chromium's text layer names some characters by their look-alikes among the radicals; most fold back, not all. */
const plainText = (text: string): string => squeezed(text.normalize("NFKC"));

/** Texts in pieces, since pages and columns part longer ones. */
const piecesOf = (tree: Node): readonly string[] =>
  textsOf(tree).flatMap((text) => plainText(text).match(/.{6}/gu) ?? []);

/** Share of the report's texts that a paper holds; a peer that left something out would be no peer. */
const shareOf = async (bytes: Uint8Array, tree: Node) => {
  const { pages } = await readPdf(bytes);
  const paper = plainText(pages.join(""));
  const pieces = piecesOf(tree);
  const held = pieces.filter((piece) => paper.includes(piece)).length;
  return { pages: pages.length, share: held / pieces.length, kilobytes: Math.round(bytes.byteLength / 1024) };
};

const describe = async (title: string, bytes: Uint8Array, tree: Node) => {
  const { pages, share, kilobytes } = await shareOf(bytes, tree);
  console.log(
    `  ${title}: ${pages} pages, ${kilobytes} kB, ${(share * 100).toFixed(1)} % of the texts found`,
  );
  if (share < 0.85) throw new Error(`${title} does not hold the same content`);
};

/** Reports a second through the threads that the product draws with, and the CPU time of each. */
const throughPool = async (report: Report, language: Language): Promise<string> => {
  const { render, close } = createReportRenderer();
  const lane = async (count: number) => {
    for (let drawn = 0; drawn < count; drawn++) await render(report, language);
  };
  const lanes = availableParallelism() + 1;
  const all = (count: number) =>
    Promise.all(Array.from({ length: lanes }, () => lane(Math.ceil(count / lanes))));
  await all(10 * lanes);
  const cpu = process.cpuUsage();
  const from = performance.now();
  await all(POOLED);
  const seconds = (performance.now() - from) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  await close();
  const drawn = Math.ceil(POOLED / lanes) * lanes;
  return `  ours through the threads of ${availableParallelism()} cores: ${(drawn / seconds).toFixed(1)} a second, ${((user + system) / 1000 / drawn).toFixed(1)} ms of CPU each`;
};

export const benchPdf = async () => {
  const { solve, close } = createSolver();
  const report = buildReport(await plannedReportInput(solve));
  await close();
  const language = "zh";
  const tree = reportTree(report, language);
  const ours = async () => (await drawReport(report, language)).bytes;
  const browser = await openChromiumPaper(tree, "zh-CN");
  const peers = [
    [`Chromium ${browser.version} print, warm, page reused`, () => browser.print({ tagged: false })],
    ["Chromium print, the same, tagged and outlined", () => browser.print({ tagged: true })],
    ["pdfmake 0.3.11, not tagged", await openPdfmakePaper(tree)],
    ["@react-pdf/renderer 4.9.0, not tagged", await openReactPdfPaper(tree)],
  ] as const;
  console.log(`One report of ${report.projects.length} projects in Chinese`);
  await describe("ours", await ours(), tree);
  for (const [title, draw] of peers) await describe(title, await draw(), tree);
  const works = [ours, ...peers.map(([, draw]) => draw)];
  for (const work of works) for (let drawn = 0; drawn < WARM; drawn++) await work();
  const [own, ...theirs] = await inTurn(
    works.map((work) => ({ calls: 1, work })),
    RUNS,
  );
  await browser.close();
  console.log(await throughPool(report, language));
  if (!own) return;
  console.log(line("  ours: PDF/A-3b, tagged, outline, data attached", own));
  for (const [index, [title]] of peers.entries()) {
    const timing = theirs[index];
    if (timing)
      console.log(`${line(`  ${title}`, timing)}, ${(timing.median / own.median).toFixed(1)} times ours`);
  }
};
