import type { Answers } from "~/domain/instrument/answers";
import type { Instrument, Level } from "~/domain/instrument/instrument";
import { parseInstrument } from "~/domain/instrument/parse-instrument";
import { matchSolutions } from "~/domain/matching/match-solutions";
import type { Catalogue, CostSplit, Solution, SolutionKind } from "~/domain/matching/solution";
import { COST_KINDS } from "~/domain/matching/solution";
import { yuan } from "~/domain/money";
import type { FirmProfile } from "~/domain/organisation";
import type { Roadmap, RoadmapItem, RoadmapYear } from "~/domain/planning/roadmap";
import { buildReport, type ReportInput } from "~/domain/report/build-report";
import { addSplits, splitTotal } from "~/domain/report/report-project";
import { scoreAnswers } from "~/domain/scoring/score-answers";
import { cityReferences, readReference } from "./reference";

const loadInstrument = (): Instrument => {
  const parsed = parseInstrument(readReference("instruments/miit-2024.yaml"));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
};

const ITEMS: Readonly<Record<string, string>> = {
  Q1: "BC",
  Q2: "D",
  Q3: "C",
  Q4: "BCDEFGH",
  Q5: "C",
  Q6: "BC",
  Q7: "B",
  Q8: "D",
  Q9: "BC",
  Q10: "BD",
  Q11: "A",
  Q12: "C",
  Q13: "B",
  Q14: "C",
  Q15: "B",
};
const NUMBERS: Readonly<Record<string, readonly string[]>> = {
  Q2: ["86", "41"],
  Q3: ["86", "27"],
  Q12: ["412.5", "9860", "388.2", "10640"],
};

/** Scene levels in the order of the instrument; null is not applicable. */
const LEVELS: readonly (Level | null)[] = [2, 1, 2, 1, 1, 2, 3, 1, 2, 0, 2, 1, 3, 2, 2, null];

const sampleAnswers = (instrument: Instrument): Answers => ({
  items: Object.fromEntries(
    instrument.items.map(({ code, measure }) => {
      const given = (measure?.inputs ?? []).flatMap((input, at) => {
        const value = NUMBERS[code]?.[at];
        return value === undefined ? [] : [[input.code, value] as const];
      });
      return [
        code,
        {
          options: [...(ITEMS[code] ?? "A")],
          ...(given.length > 0 && { numbers: Object.fromEntries(given) }),
        },
      ];
    }),
  ),
  scenes: Object.fromEntries(
    instrument.scenes.map(({ code }, at) => {
      const level = LEVELS[at] ?? null;
      return [
        code,
        level === null ? { level, notApplicable: { reason: "企业由集团统一决策，不单独设置" } } : { level },
      ];
    }),
  ),
});

const split = (software: number, implementation: number, cloud = 0, collection = 0): CostSplit => ({
  software: yuan(software),
  implementation: yuan(implementation),
  cloud: yuan(cloud),
  collection: yuan(collection),
  other: yuan(0),
});

const LIFTS = [
  { item: "Q1", letter: "E" },
  { item: "Q5", letter: "D" },
  { item: "Q9", letter: "D" },
  { item: "Q8", letter: "E" },
  { item: "Q10", letter: "C" },
  { item: "Q6", letter: "D" },
] as const;

const KINDS: readonly SolutionKind[] = ["plm", "cam", "crm", "service", "aps", "mes", "qms", "equipment"];

/** One product a scene and round, each lifting its scene by one level. */
const sampleSolution = (instrument: Instrument, index: number): Solution => {
  const count = instrument.scenes.length;
  const scene = instrument.scenes[index % count];
  if (!scene) throw new Error("an instrument without scenes");
  const round = Math.floor(index / count);
  const once = split(36_000 + index * 4_000, 18_000, 0, index % 3 === 0 ? 22_000 : 0);
  const lift = LIFTS[index];
  return {
    code: `sample-${index + 1}`,
    name: {
      zh: `${scene.title.zh}轻量化应用${round > 0 ? `（扩展 ${round}）` : ""}`,
      en: `Light ${scene.title.en.toLowerCase()}${round > 0 ? ` (extension ${round})` : ""}`,
    },
    summary: {
      zh: `围绕“${scene.title.zh}”建立统一的数据台账与业务流程，替代纸质与表格记录，并与已有系统按标准接口互通。`,
      en: `One data ledger and one flow for ${scene.title.en.toLowerCase()} instead of paper and spreadsheets, joined to the systems in place by standard interfaces.`,
    },
    kind: KINDS[index % KINDS.length] ?? "office",
    provider: "sample",
    copyright: null,
    steps: [{ scene: scene.code, from: 0, to: scene.constrained ? 3 : 2 }],
    lifts: lift ? [lift] : [],
    ai: null,
    pains: [{ zh: "数据分散、重复录入", en: "Scattered data typed twice" }],
    sectors: index % 2 === 0 ? ["C36"] : [],
    chains: [],
    sizes: ["medium", "small", "micro"],
    deployment: {
      mode: "public-saas",
      firstUseDays: 10,
      fullUseDays: 20 + index,
      trainingHours: 8,
      ownStaffDays: 12,
      needsServerRoom: false,
      domesticPlatform: true,
      dataLocation: "city-cloud",
    },
    requires: {
      scenes: index % 4 === 1 ? [{ scene: scene.code, level: 1 }] : [],
      network: index % 5 === 2,
      machineInterface: index % 7 === 5,
      solutions: index === 4 ? ["sample-1"] : [],
    },
    price: {
      model: index % 2 === 0 ? "one-off" : "subscription",
      entry: yuan(30_000),
      low: yuan(50_000),
      high: yuan(300_000),
      once,
      yearly: split(0, 0, 12_000),
    },
    proof: {
      users: 18 + index,
      reference: {
        zh: "某汽车零部件企业（示例）三个月内完成上线",
        en: "A maker of vehicle parts (example) went live within three months",
      },
      referenceStep: null,
      effect: {
        measure: { zh: "业务数据及时率", en: "Data entered in time" },
        before: "62",
        after: "93",
        unit: { zh: "%", en: "%" },
      },
      satisfaction: 92,
      accepted: 96,
    },
    listing: { batch: "2026-1", from: "2026-01-01", to: "2029-12-31", reviewed: "2026-01-01" },
  };
};

const sampleCatalogue = (instrument: Instrument, size: number): Catalogue => ({
  code: "zhengzhou-light",
  version: "2026-11",
  title: { zh: "小快轻准解决方案目录（2026年11月）", en: "Catalogue of light solutions (November 2026)" },
  note: { zh: "示例", en: "Example" },
  providers: [
    {
      code: "sample",
      name: { zh: "中原轻量软件（示例）", en: "Zhongyuan Light Software (example)" },
      creditCode: "91410100MADEM00116",
      kind: "light-product",
      demo: true,
    },
  ],
  solutions: Array.from({ length: size }, (_, index) => sampleSolution(instrument, index)),
});

const sampleFirm: FirmProfile = {
  name: "郑州示例精密机械有限公司",
  creditCode: "91410102MADEM0038T",
  sector: "C3670",
  adcode: "410102",
  unit: "410102",
  chains: ["auto-parts"],
  staff: 126,
  revenue: yuan(106_400_000),
  size: "small",
  title: "specialised",
};

const sampleItem = (solution: Solution, index: number, projects: number): RoadmapItem => {
  const firstQuarter = 1 + Math.floor((index * 11) / Math.max(projects, 1));
  const year = firstQuarter <= 4 ? 1 : firstQuarter <= 8 ? 2 : 3;
  const { once, yearly } = solution.price;
  const none = split(0, 0);
  return {
    solution: solution.code,
    year,
    firstQuarter,
    lastQuarter: Math.min(12, firstQuarter + (index % 3 === 0 ? 1 : 0)),
    steps: solution.steps,
    lifts: solution.lifts,
    spend: [
      year === 1 ? once : none,
      year === 2 ? once : year < 2 ? yearly : none,
      year === 3 ? once : yearly,
    ],
    eligible: splitTotal(once),
    reasons: [],
  };
};

type Known = Pick<ReportInput, "instrument" | "answers">;

const liftedItems = ({ instrument, answers }: Known, lifts: RoadmapItem["lifts"]): Answers["items"] => {
  const items = { ...answers.items };
  for (const { item: code, letter } of lifts) {
    const single = instrument.items.find((item) => item.code === code)?.kind === "single";
    items[code] = { options: single ? [letter] : [...new Set([...(items[code]?.options ?? []), letter])] };
  }
  return items;
};

const sampleYear = (
  { instrument, answers }: Known,
  items: readonly RoadmapItem[],
  year: 1 | 2 | 3,
): RoadmapYear => {
  const finished = items.filter(({ lastQuarter }) => lastQuarter <= year * 4);
  const done = finished.flatMap(({ steps }) => steps);
  const scenes = Object.fromEntries(
    instrument.scenes.map(({ code }) => {
      const answer = answers.scenes[code] ?? { level: 0 };
      const reached = done.filter(({ scene }) => scene === code).map(({ to }) => to);
      return [
        code,
        answer.level === null
          ? answer
          : { level: reached.reduce<Level>((a, b) => (b > a ? b : a), answer.level) },
      ];
    }),
  );
  const score = scoreAnswers(instrument, {
    items: liftedItems(
      { instrument, answers },
      finished.flatMap(({ lifts }) => lifts),
    ),
    scenes,
  });
  const spend = addSplits(items.map((item) => item.spend[year === 1 ? 0 : year === 2 ? 1 : 2]));
  return {
    year,
    budget: yuan(Math.ceil(splitTotal(spend) / 50_000) * 50_000),
    spend,
    total: splitTotal(spend),
    points: score.points,
    level: score.level,
    scenes: score.scenes.map(({ code, level }) => ({ code, level })),
  };
};

const sampleRoadmap = (known: Known, catalogue: Catalogue, projects: number): Roadmap => {
  const items = catalogue.solutions.slice(0, projects).map((one, at) => sampleItem(one, at, projects));
  const years = [
    sampleYear(known, items, 1),
    sampleYear(known, items, 2),
    sampleYear(known, items, 3),
  ] as const;
  const total = yuan(years.reduce((sum, year) => sum + year.total, 0));
  const { parameters } = cityReferences();
  const eligible = yuan(
    COST_KINDS.filter((kind) => parameters.eligible.kinds.includes(kind)).reduce(
      (sum, kind) => sum + years.reduce((all, { spend }) => all + spend[kind], 0),
      0,
    ),
  );
  return {
    request: {
      startsOn: "2027-01-01",
      budgets: [years[0].budget, years[1].budget, years[2].budget],
      target: 3,
      goal: "benefit",
      pinned: [],
      excluded: [],
    },
    items,
    years,
    total,
    subsidies:
      projects === 0
        ? []
        : parameters.subsidies.slice(0, 2).map(({ code }) => ({
            rule: code,
            eligible,
            amount: yuan(Math.min(300_000, eligible)),
            year: 3 as const,
          })),
    proof: { status: "optimal", objectives: [], solver: "sample", milliseconds: 12, greedyLoss: 40 },
  };
};

export type SampleReport = {
  readonly projects?: number;
  readonly firm?: Partial<FirmProfile>;
  readonly withAnswers?: boolean;
};

const fingerprint = (digit: string) => digit.repeat(64);

/** What a full report of a middling firm is built from; `projects` says how many the roadmap holds. */
export const reportInput = ({
  projects = 12,
  firm = {},
  withAnswers = true,
}: SampleReport = {}): ReportInput => {
  const instrument = loadInstrument();
  const catalogue = sampleCatalogue(instrument, Math.max(projects + 8, 24));
  const { parameters, chains, regions, sectors } = cityReferences();
  const answers = sampleAnswers(instrument);
  const score = scoreAnswers(instrument, answers);
  const profile = { ...sampleFirm, ...firm };
  const today = "2026-11-23";
  const target = 3;
  const { matches } = matchSolutions({
    instrument,
    catalogue,
    parameters,
    answers,
    score,
    firm: profile,
    today,
    target,
  });
  return {
    number: "QZ-2026-000128",
    version: 1,
    issuedOn: today,
    withAnswers,
    verification: "https://qingzhun.example/verify/QZ-2026-000128",
    instrument,
    catalogue,
    parameters,
    chains,
    regions,
    sectors,
    firm: profile,
    answers,
    score,
    submission: {
      number: "CP-2026-000311",
      submittedOn: "2026-11-20",
      declaredBy: "王建国",
      position: "副总经理",
    },
    matches,
    roadmap: sampleRoadmap({ instrument, answers }, catalogue, projects),
    basis: {
      instrument: { code: instrument.code, version: instrument.edition, fingerprint: fingerprint("a") },
      catalogue: { code: catalogue.code, version: catalogue.version, fingerprint: fingerprint("b") },
      parameters: { code: parameters.code, version: parameters.version, fingerprint: fingerprint("c") },
      chains: { code: chains.code, version: chains.version, fingerprint: fingerprint("d") },
      engine: "1",
    },
  };
};

export const sampleReport = (options: SampleReport = {}) => buildReport(reportInput(options));
