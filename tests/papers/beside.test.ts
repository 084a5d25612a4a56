import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Audience } from "~/domain/chain/figure";
import { parseInstrument } from "~/domain/instrument/parse-instrument";
import type { SubmissionProof } from "~/domain/report/submission-proof";
import { messages as en } from "~/messages/en";
import { sayFigure } from "~/messages/say-figure";
import { sayFiguresMark } from "~/messages/say-figures-mark";
import { createSay } from "~/messages/translator";
import { messages as zh } from "~/messages/zh-CN";
import { sayPeriod } from "~/papers/cadence";
import { certificatePaper } from "~/papers/certificate-paper";
import { chainPaper } from "~/papers/chain-paper";
import type { Voice } from "~/papers/paper-frame";
import { questionnairePaper } from "~/papers/questionnaire-paper";
import type { PlainPaper } from "~/pdf/plain-paper";
import { drawPlain } from "~/pdf/render-plain";
import { releaseFigures } from "~/services/release-figures.server";
import { shareReports } from "~/services/share-reports.server";
import { signReport } from "~/services/sign-report";
import type { Member } from "~/world";
import { type ChainView, readChain } from "~db/bureau-view";
import { readReference } from "../factories/reference";
import { sampleReport } from "../factories/report";
import { testSigning } from "../factories/signing";
import { must, openOfficial, registerFirm, submitAll, type TestWorld, testWorld } from "../factories/world";
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
  const { declaredBy, position } = report.submission;
  const submission: SubmissionProof = {
    schema: "qingzhun-submission/1",
    number: "QZ-20261120-4F7K2MXA",
    verification: "https://qingzhun.example/verify/QZ-20261120-4F7K2MXA",
    issuedOn: "2026-11-20",
    submittedAt: "2026-11-20T06:32:00.000Z",
    declaredBy,
    position,
    firm: {
      name: report.firm.name,
      creditCode: report.firm.creditCode,
      unit: report.firm.unitTitle,
    },
    instrument: {
      code: "miit",
      version: "2024",
      fingerprint: "0a".repeat(32),
      title: report.titles.instrument,
    },
    answersSha256: "0b".repeat(32),
    result: report.result,
  };
  const paperOf = (proof: SubmissionProof) => {
    const signature = signReport({ now: () => new Date(proof.submittedAt), signing: testSigning }, proof);
    return { paper: certificatePaper({ proof, signature, instrument }, voices[language]), signature };
  };

  it("is one page that names who submitted what, when and with which result", async () => {
    const { paper, signature } = paperOf(submission);
    const { pages, text } = await read(paper);
    expect(pages).toHaveLength(1);
    for (const words of [
      submission.number,
      submission.firm.name,
      submission.firm.creditCode,
      "14:32",
      "51.4",
    ])
      expect(text).toContain(squeezed(words));
    expect(text).toContain(submission.instrument.fingerprint);
    expect(text).toContain(squeezed(submission.verification));
    expect(text).toContain(squeezed(signature.sha256.match(/.{8}/g)?.join(" ") ?? "-"));
    expect(plain(text)).toContain(plain(instrument.declaration.text[language]).slice(0, 40));
  });

  it("stays one page for a firm with the longest name", async () => {
    const name = "郑州高端智能装备制造与工业互联网示范应用".repeat(6).slice(0, 120);
    const firm = { ...submission.firm, name };
    const { pages, text } = await read(paperOf({ ...submission, firm }).paper);
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
  let released: ChainView;

  beforeAll(async () => {
    test = await testWorld();
    official = await openOfficial(test);
    for (const maturity of [0.3, 0.8, 1.2, 1.2, 1.6, 2.4]) {
      const firm = await registerFirm(test.world, { title: "specialised" });
      await submitAll(test.world, firm, maturity);
      must(await shareReports(test.world, firm));
    }
    const alone = await registerFirm(test.world, { chains: ["textile"], sector: "C17" });
    await submitAll(test.world, alone, 2);
    must(await releaseFigures(test.world, official));
    chain = await view("auto-parts");
    small = await view("textile");
    released = await view("textile", "publication");
  });
  afterAll(() => test.close());

  const view = async (code: string, audience: Audience = "working"): Promise<ChainView> => {
    const found = await readChain(test.world.db, official, test.world.now(), { audience, day: null }, code);
    if (!found) throw new Error("no such chain");
    return found;
  };

  it.each(LANGUAGES)("says in %s what its page says, number for number", async (language) => {
    const { text } = await read(chainPaper(chain, "quarterly", voices[language]));
    expect(plain(text)).toContain(plain(chain.line.title?.[language] ?? "-"));
    for (const { title } of chain.sceneNames) expect(plain(text)).toContain(plain(title[language]));
    const { blocks } = chainPaper(chain, "quarterly", voices[language]);
    const tables = blocks.flatMap((block) => (block.kind === "table" ? [block] : []));
    const scenes = tables.find(({ rows }) => rows.length === chain.scenes.rows.length);
    expect(scenes?.rows.map(({ cells }) => cells.slice(2, 7))).toEqual(
      chain.scenes.rows.map(({ levels }) => levels.map((figure) => sayFigure(figure))),
    );
    const states = tables.find(({ rows }) => rows.length === chain.byState.rows.length + 1);
    expect(states?.rows.map(({ cells }) => cells.slice(3, 8))).toEqual(
      [...chain.byState.rows, chain.byState.total].map(({ levels }) =>
        levels.map((figure) => sayFigure(figure)),
      ),
    );
  });

  it.each(LANGUAGES)("says on its head in %s that it is internal, for whom and when", async (language) => {
    const { text } = await read(chainPaper(chain, "monthly", voices[language]));
    expect(plain(text)).toContain(plain(sayFiguresMark(chain.mark, voices[language])));
    expect(plain(text)).toContain(plain(voices[language].say("bureau.mark.internalFile")));
  });

  it("says of firms that did not consent how many they are, and nothing of their scenes", async () => {
    const { text } = await read(chainPaper(small, "monthly", voices.zh));
    expect(text).toContain(squeezed(voices.zh.say("bureau.chain.scenes.noneText.working", { of: 1 })));
    for (const { title } of small.sceneNames.slice(0, 3)) expect(text).not.toContain(squeezed(title.zh));
  });

  it("shows of a released chain with a single firm how many there are, and no result", async () => {
    const { blocks } = chainPaper(released, "monthly", voices.zh);
    const tables = blocks.flatMap((block) => (block.kind === "table" ? [block] : []));
    for (const { columns } of tables.slice(0, 4)) expect(columns).toHaveLength(3);
    const { text } = await read(chainPaper(released, "monthly", voices.zh));
    expect(text).toContain(squeezed(sayFiguresMark(released.mark, voices.zh)));
    expect(text).not.toContain("内部资料");
  });
});
