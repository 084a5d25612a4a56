// The report as a web page, and Chromium's print of it: browser warm, page reused, the same typeface from disk.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import type { Style } from "~/pdf/sheet";
import { colors } from "~/styles/tokens";
import { chromiumFlags, findChromium } from "../setup/chromium";
import type { Node, Run } from "./report-tree";

const TAGS: Readonly<Record<string, string>> = {
  Document: "main",
  H1: "h1",
  H2: "h2",
  H3: "h3",
  P: "p",
  L: "ul",
  LI: "li",
  Table: "table",
  TR: "tr",
  TH: "th",
  TD: "td",
  Sect: "section",
  TOC: "nav",
  TOCI: "p",
  Caption: "p",
  Figure: "figure",
};

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const classOf = ({ size, leading, weight, color }: Style): string =>
  `s${size}-${leading}-${weight}-${color}`.replaceAll(".", "_");

const cssOf = (look: Style): string =>
  `.${classOf(look)}{font-size:${look.size}pt;line-height:${look.leading}pt;font-weight:${look.weight === "bold" ? 700 : 400};color:${colors[look.color]}}`;

const spanOf = ({ text, look, right }: Run): string =>
  `<span class="${classOf(look)}${right ? " right" : ""}">${escaped(text)}</span>`;

const elementOf = (node: Node): string => {
  const tag = TAGS[node.type] ?? "div";
  const inner = `${node.runs.map(spanOf).join(" ")}${node.drawing?.svg() ?? ""}${node.children.map(elementOf).join("")}`;
  return `<${tag}>${inner}</${tag}>`;
};

const looksOf = (node: Node): readonly Style[] => [
  ...node.runs.map(({ look }) => look),
  ...node.children.flatMap(looksOf),
];

const require = createRequire(import.meta.url);
const fontUrl = (file: string): string =>
  pathToFileURL(require.resolve(`@expo-google-fonts/noto-sans-sc/${file}`)).href;

const pageOf = (tree: Node, language: string): string => {
  const looks = new Map(looksOf(tree).map((look) => [classOf(look), cssOf(look)]));
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>Report</title><style>
@font-face{font-family:Paper;font-weight:400;src:url(${fontUrl("400Regular/NotoSansSC_400Regular.ttf")})}
@font-face{font-family:Paper;font-weight:700;src:url(${fontUrl("700Bold/NotoSansSC_700Bold.ttf")})}
@page{size:A4;margin:78pt 58pt 72pt}
body{margin:0;font-family:Paper;color:${colors.ink}} h1{break-before:page;margin:0 0 10pt} h2{margin:10pt 0 4pt;break-after:avoid}
p{margin:0 0 4pt} ul{margin:0;padding-left:16pt} table{width:100%;border-collapse:collapse;margin-bottom:8pt}
tr{break-inside:avoid} td,th{text-align:left;vertical-align:top;padding:3.4pt 5pt;border-bottom:.4pt solid ${colors.line}}
th{background:${colors["paper-soft"]}} .right{float:right} section{break-inside:avoid;background:${colors["brand-soft"]};margin-bottom:14pt} figure{margin:0;break-inside:avoid}
${[...looks.values()].join("\n")}</style></head><body>${elementOf(tree)}</body></html>`;
};

export type ChromiumPaper = {
  readonly version: string;
  /** Loads the page into the same tab and prints it. */
  readonly print: (options: { readonly tagged: boolean }) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
};

export const openChromiumPaper = async (tree: Node, language: string): Promise<ChromiumPaper> => {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("no Chromium here; `npm test` says how to get it");
  const folder = mkdtempSync(join(tmpdir(), "bench-paper-"));
  const file = join(folder, "report.html");
  writeFileSync(file, pageOf(tree, language));
  const browser = await chromium.launch({ executablePath, args: [...chromiumFlags] });
  const page = await browser.newPage();
  const print: ChromiumPaper["print"] = async ({ tagged }) => {
    await page.goto(pathToFileURL(file).href);
    return page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: '<span style="font-size:8pt" class="title"></span>',
      footerTemplate:
        '<span style="font-size:8pt"><span class="pageNumber"></span>/<span class="totalPages"></span></span>',
      tagged,
      outline: tagged,
    });
  };
  const close = async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  };
  return { version: browser.version(), print, close };
};
