import { z } from "zod";
import { TRAITS } from "../matching/match";
import { COST_KINDS, SOLUTION_KINDS } from "../matching/solution";
import { yuan } from "../money";
import { parseShape } from "../parse-shape";
import { PRIORITIES } from "../planning/roadmap";
import { millipoints } from "../points";
import type { Outcome } from "../problem";
import type { Report } from "./report";

/**
 * The shape of a report's data as anybody may read them, in this version's words. Fields it does not know are left
 * alone: later versions may add some, never change what one means.
 */
const money = z.int().transform(yuan).meta({ description: "yuan" });
const points = z.int().transform(millipoints).meta({ description: "1/1000 of a point" });
const code = z.string().min(1);
const date = z.iso.date();
const count = z.int().min(0);
const text = z.object({ zh: z.string(), en: z.string() });
const level = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
const reached = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
const year = z.union([z.literal(1), z.literal(2), z.literal(3)]);
const state = z.enum(["answered", "unanswered", "not-applicable"]);
const size = z.enum(["large", "medium", "small", "micro"]);
const kindOfCondition = z.enum(["points", "scenes", "constrained"]);
const reason = z.object({
  code,
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
const split = z.object({
  software: money,
  implementation: money,
  cloud: money,
  collection: money,
  other: money,
});
const step = z.object({ scene: code, from: level, to: reached });
const lift = z.object({ item: code, letter: z.string() });

const release = z.object({ code, version: z.string(), fingerprint: z.string() });
const basis = z.object({
  instrument: release,
  catalogue: release.optional(),
  parameters: release.optional(),
  chains: release.optional(),
  readiness: release.optional(),
  readinessReply: z.int().optional(),
  engine: z.string(),
});

const firm = z.object({
  name: z.string(),
  creditCode: z.string(),
  sector: z.string(),
  adcode: z.string(),
  unit: z.string(),
  chains: z.array(z.string()),
  staff: count,
  revenue: money,
  size,
  title: z.enum(["innovative", "specialised", "little-giant"]).nullable(),
  sectorTitle: text,
  unitTitle: text,
  chainTitles: z.array(text),
});

const condition = z.object({
  kind: kindOfCondition,
  value: z.number(),
  needed: z.number(),
  met: z.boolean(),
});
const item = z.object({
  code,
  dimension: code,
  title: text,
  points,
  max: points,
  state,
  notApplicable: z.string().nullable(),
  chosen: z.array(z.object({ letter: z.string(), text, points: points.optional() })),
  numbers: z.array(z.object({ title: text, value: z.string(), unit: text })),
  evidence: z.array(text),
});
const scene = z.object({
  code,
  group: code,
  title: text,
  constrained: z.boolean(),
  level,
  state,
  notApplicable: z.string().nullable(),
  text: text.nullable(),
  evidence: z.array(text),
  planned: z.tuple([level, level, level]),
});
const result = z.object({
  points,
  level,
  levels: z.array(
    z.object({
      level: reached,
      met: z.boolean(),
      conditions: z.tuple([condition, condition, condition]),
      title: text,
    }),
  ),
  binding: z.object({
    next: reached.nullable(),
    short: z.array(z.object({ kind: kindOfCondition, missing: z.number() })),
  }),
  dimensions: z.array(z.object({ code, title: text, points, max: points })),
  items: z.array(item),
  sceneGroups: z.array(z.object({ code, title: text })),
  scenes: z.array(scene),
  strengths: z.array(reason),
  gaps: z.array(reason),
});

const quarter = z.int().min(1).max(12);
const request = z.object({
  startsOn: date,
  budgets: z.tuple([money, money, money]),
  target: reached,
  goal: z.enum(["benefit", "cheapest"]),
  pinned: z.array(code),
  excluded: z.array(code),
  wanted: z
    .object({
      target: z.string(),
      name: z.string(),
      scenes: z.array(z.object({ scene: code, level: reached })),
      items: z.array(lift),
    })
    .optional(),
  quarterBudgets: z.array(money).length(12).optional(),
  staffDays: count.optional(),
  startsIn: z.array(z.object({ solution: code, quarter })).optional(),
  countedSubsidy: code.optional(),
  priorities: z.array(z.enum(PRIORITIES)).optional(),
  note: z.string().optional(),
});
const planYear = z.object({
  year,
  budget: money,
  spend: split,
  total: money,
  points,
  level,
  scenes: z.array(z.object({ code, level })),
});
const subsidy = {
  rule: code,
  kind: z.enum(["by-level", "by-rate", "voucher"]).optional(),
  eligible: money,
  amount: money,
  year: year.nullable(),
  paidAfterQuarters: count.optional(),
};
const quarters = { firstQuarter: quarter, lastQuarter: quarter };
const planQuarter = z.object({
  quarter,
  total: money,
  budget: money.nullable(),
  staffDays: count,
  points,
  level,
});
/** The place of a certificate of the plan's optimality, too, which a reader passes on as it is. */
const roadmap = z.looseObject({
  request,
  items: z.array(
    z.object({
      solution: code,
      year,
      ...quarters,
      steps: z.array(step),
      lifts: z.array(lift),
      spend: z.tuple([split, split, split]),
      eligible: money,
      reasons: z.array(reason),
    }),
  ),
  years: z.tuple([planYear, planYear, planYear]),
  quarters: z.array(planQuarter).length(12).optional(),
  total: money,
  subsidies: z.array(z.object(subsidy)),
  counted: z.array(z.object({ rule: code, year, quarter: z.int().min(1), amount: money })).optional(),
  proof: z.looseObject({
    status: z.enum(["optimal", "feasible"]),
    objectives: z.array(z.object({ name: z.string(), value: z.number(), bound: z.number() })),
    solver: z.string(),
    milliseconds: z.number(),
    greedyLoss: z.number().nullable(),
  }),
});

const project = z.object({
  solution: code,
  name: text,
  summary: text,
  kind: z.enum(SOLUTION_KINDS),
  provider: z.object({ name: text, demo: z.boolean() }),
  year,
  ...quarters,
  listedUntil: date.optional(),
  steps: z.array(z.object({ ...step.shape, title: text })),
  lifts: z.array(z.object({ ...lift.shape, title: text })),
  requires: z.array(reason),
  fullUseDays: count,
  price: z.object({
    model: z.enum(["subscription", "one-off", "per-machine", "per-user", "per-station", "per-line"]),
    low: money,
    high: money,
  }),
  cost: split,
  eligibleKinds: z.array(z.enum(COST_KINDS)),
  eligible: money,
  traits: z.array(z.object({ trait: z.enum(TRAITS), met: z.boolean(), facts: z.array(reason) })),
  reasons: z.array(reason),
  reference: text,
  users: count,
  effect: z.object({ measure: text, before: z.string(), after: z.string(), unit: text }),
  alternatives: z.array(z.object({ name: text, low: money, high: money })),
});

const certificate = z.object({
  file: z.literal("certificate.json"),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: count,
});

export const reportSchema = z.looseObject({
  schema: z.literal("qingzhun-report/1"),
  number: z.string().min(1).max(64),
  version: z.int().min(1),
  issuedOn: date,
  verification: z.string().optional(),
  answers: z.enum(["attached", "withheld"]).optional(),
  certificate: certificate.optional(),
  basis,
  titles: z.object({ instrument: text, catalogue: text, parameters: text }),
  firm,
  submission: z.object({
    number: z.string(),
    submittedOn: date,
    submittedAt: z.iso.datetime().optional(),
    declaredBy: z.string(),
    position: z.string(),
  }),
  result,
  roadmap,
  projects: z.array(project),
  subsidies: z.array(z.object({ ...subsidy, title: text, reference: z.string(), demo: z.boolean() })),
  policies: z.array(z.object({ title: text, reference: z.string(), date: z.string(), demo: z.boolean() })),
  doubts: z.array(text),
  mentioned: z.array(z.object({ code, title: text })),
});

/** Reads the data of a paper; what is not of the shape is a problem with the path of its field. */
export const parseReport = (value: unknown): Outcome<Report> => parseShape<Report>(reportSchema, value);

/** Where the schema is published, below the site's address and in the repository's `public` folder. */
export const REPORT_SCHEMA_PATH = "schemas/qingzhun-report-1.schema.json";

/** The JSON Schema of a report, as published. */
export const reportJsonSchema = (): Readonly<Record<string, unknown>> => ({
  title: "qingzhun-report/1",
  description:
    "The data of a roadmap report: report.json of its PDF, written in the canonical form of RFC 8785. Amounts are whole yuan, points are thousandths of a point.",
  ...z.toJSONSchema(reportSchema, { io: "input", reused: "ref", target: "draft-2020-12" }),
});
