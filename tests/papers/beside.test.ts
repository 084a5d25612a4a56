import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseInstrument } from "~/domain/instrument/parse-instrument";
import { messages as en } from "~/messages/en";
import { createSay } from "~/messages/translator";
import { messages as zh } from "~/messages/zh-CN";
import { sayPeriod } from "~/papers/cadence";
import { certificatePaper } from "~/papers/certificate-paper";
import { chainPaper } from "~/papers/chain-paper";
import type { Voice } from "~/papers/paper-frame";
import { questionnairePaper } from "~/papers/questionnaire-paper";
import type { PlainPaper } from "~/pdf/plain-paper";
import { drawPlain } from "~/pdf/render-plain";
import type { Member } from "~/world";
import { type ChainView, readChain } from "~db/bureau-view";
import { readReference } from "../factories/reference";
import { sampleReport } from "../factories/report";
import { openOfficial, registerFirm, submitAll, type TestWorld, testWorld } from "../factories/world";
import { qpdfCheck, readPdf, squeezed } from "../pdf/read-pdf";

const voices: Readonly<Record<"zh" | "en", Voice>> = {
  zh: { say: createSay(zh, "zh"), language: "zh" },
  en: { say: createSay(en, "en"), language: "en" },
};
const LANGUAGES = ["zh", "en"] as const;

const parsed = parseInstrument(readReference("instruments/miit-2024.yaml"));
if (!parsed.ok) throw new Error("the instrument is refused");
const instrument = parsed.value;

/** What a reader finds, and that the file is sound, tagged, in its language and leaves nothing undrawn or unsaid. */
const read = async (paper: PlainPaper) => {
  const { bytes, missing } = drawPlain(paper);
  expect(missing).toEqual([]);
  expect(qpdfCheck(bytes)).toMatchObject({ status: 0, said: expect.not.stringContaining("WARNING") });
  const raw = Buffer.from(bytes).toString("latin1");
  for (const mark of [/\/MarkInfo/, /\/StructTreeRoot/, /pdfaid:part>3</, /\/S\/H1/])
    expect(raw).toMatch(mark);
  const pdf = await readPdf(bytes);
  expect(pdf.language).toBe(paper.language === "zh" ? "zh-CN" : "en");
  const text = pdf.pages.join("\n");
  expect(text).not.toMatch(/undefined|NaN|\{\{|beside\.[a-z]/);
  return { ...pdf, text, bytes };
};

const plain = (text: string): string => squeezed(text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'"));

describe.each(LANGUAGES)("the blank questionnaire in %s", (language) => {
  it("asks every question with every option, scene and level, and ends with a page for the seal", async () => {
    const { pages, text } = await read(
      questionnairePaper(instrument, new Date("2024-09-04"), voices[language]),
    );
    const all = plain(text);
    const holds = (words: string) =>
      expect(all).toContain(language === "en" ? plain(words) : squeezed(words));
    for (const item of instrument.items) {
      holds(item.title[language]);
      for (const option of item.options) holds(option.text[language].slice(0, 20));
      for (const input of item.measure?.inputs ?? []) holds(input.title[language].slice(0, 20));
    }
    for (const scene of instrument.scenes) {
      holds(scene.title[language]);
      for (const level of scene.levels) holds(level.text[language].slice(0, 20));
    }
    const last = pages.at(-1) ?? "";
    expect(last).toContain(squeezed(voices[language].say("beside.questionnaire.seals.firm")));
    expect(plain(last)).toContain(plain(instrument.declaration.text[language]).slice(0, 30));
  });
});

describe.each(LANGUAGES)("the certificate of submission in %s", (language) => {
  const report = sampleReport();
  const submission = {
    number: report.submission.number,
    submittedAt: new Date("2026-11-20T06:32:00Z"),
    declaredBy: report.submission.declaredBy,
    position: report.submission.position,
    firm: {
      name: report.firm.name,
      creditCode: report.firm.creditCode,
      unit: report.firm.unitTitle,
    },
    instrument,
    fingerprint: "0a".repeat(32),
    score: report.result,
  };

  it("is one page that names who submitted what, when and with which result", async () => {
    const { pages, text } = await read(certificatePaper(submission, voices[language]));
    expect(pages).toHaveLength(1);
    for (const words of [
      submission.number,
      submission.firm.name,
      submission.firm.creditCode,
      "14:32",
      "51.4",
    ])
      expect(text).toContain(squeezed(words));
    expect(text).toContain(submission.fingerprint);
    expect(plain(text)).toContain(plain(instrument.declaration.text[language]).slice(0, 40));
  });

  it("stays one page for a firm with the longest name", async () => {
    const name = "郑州高端智能装备制造与工业互联网示范应用".repeat(6).slice(0, 120);
    const firm = { ...submission.firm, name };
    const { pages, text } = await read(certificatePaper({ ...submission, firm }, voices[language]));
    expect(pages).toHaveLength(1);
    expect(text).toContain(name);
  });
});

describe("the period of a chain's report", () => {
  it.each([
    ["monthly", "2026-12-31T16:30:00Z", "2027年1月"],
    ["quarterly", "2026-11-24T00:00:00Z", "2026年第4季度"],
    ["half-yearly", "2026-06-30T00:00:00Z", "2026年上半年"],
  ] as const)("%s at %s is %s", (cadence, day, said) => {
    expect(sayPeriod(cadence, new Date(day), voices.zh)).toContain(said);
  });
});

describe("the chain's report", () => {
  let test: TestWorld;
  let official: Member;
  let chain: ChainView;
  let small: ChainView;

  beforeAll(async () => {
    test = await testWorld();
    official = await openOfficial(test);
    for (const maturity of [0.3, 0.8, 1.2, 1.2, 1.6, 2.4])
      await submitAll(test.world, await registerFirm(test.world, { title: "specialised" }), maturity);
    const alone = await registerFirm(test.world, { chains: ["textile"], sector: "C17" });
    await submitAll(test.world, alone, 2);
    chain = await view("auto-parts");
    small = await view("textile");
  });
  afterAll(() => test.close());

  const view = async (code: string): Promise<ChainView> => {
    const found = await readChain(test.world.db, official, test.world.now(), code);
    if (!found) throw new Error("no such chain");
    return found;
  };

  it.each(LANGUAGES)("says in %s what its page says, number for number", async (language) => {
    const { text } = await read(chainPaper(chain, "quarterly", voices[language]));
    expect(plain(text)).toContain(plain(chain.line.title?.[language] ?? "-"));
    for (const { title } of chain.scenes) expect(plain(text)).toContain(plain(title[language]));
    const { blocks } = chainPaper(chain, "quarterly", voices[language]);
    const scenes = blocks.flatMap((block) =>
      block.kind === "table" && block.rows.length === chain.scenes.length ? [block] : [],
    );
    const shown = chain.scenes.map(({ levels }) =>
      levels.map((cell) => (cell.shown ? String(cell.value) : cell.reason)),
    );
    const drawn = scenes[0]?.rows.map(({ cells }) => cells.slice(2, 7));
    // Marks stand where the page has marks; every number is the page's.
    for (const [at, row] of shown.entries())
      for (const [level, value] of row.entries())
        expect(drawn?.[at]?.[level]).toEqual(/^\d+$/.test(value) ? value : expect.not.stringMatching(/\d/));
  });

  it("shows no figure of a chain with a single firm, only marks and their meaning", async () => {
    const { blocks } = chainPaper(small, "monthly", voices.zh);
    // Groups without a firm show their nothing; where the one firm is, there are marks.
    const rows = blocks.flatMap((block) => (block.kind === "table" ? block.rows : []));
    const telling = rows.filter(({ cells: [, firms, submitted] }) => firms === "1" && submitted !== "0");
    expect(telling.length).toBeGreaterThan(20);
    expect(telling.flatMap(({ cells }) => cells.slice(3)).filter((cell) => /\d/.test(cell))).toEqual([]);
    const { text } = await read(chainPaper(small, "monthly", voices.zh));
    expect(text).toContain("不予显示");
  });
});
