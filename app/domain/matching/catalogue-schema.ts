import { z } from "zod";
import { parseWan, type Yuan, yuan } from "../money";
import { textSchema } from "../text";
import {
  COST_KINDS,
  DATA_LOCATIONS,
  DEPLOYMENT_MODES,
  PRICE_MODELS,
  PROVIDER_KINDS,
  SOLUTION_KINDS,
} from "./solution";

const code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const level = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
const reached = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
const count = z.int().min(0);
const percent = z.number().min(0).max(100);
const decimal = z.string().regex(/^\d+(\.\d+)?$/);

/** An amount in the data is a text in 万元 ("12.5"): YAML numbers would pass through binary floats. */
const wan = z.string().transform((text, context): Yuan => {
  const amount = parseWan(text);
  if (amount !== null) return amount;
  context.addIssue({ code: "custom", message: "amount" });
  return z.NEVER;
});
const part = wan.default(yuan(0));
const costSplit = z.strictObject(
  Object.fromEntries(COST_KINDS.map((kind) => [kind, part])) as Record<
    (typeof COST_KINDS)[number],
    typeof part
  >,
);

const step = z.strictObject({ scene: code, from: level, to: reached });
const lift = z.strictObject({ item: z.string().regex(/^Q[1-9]\d?$/), letter: z.string().regex(/^[A-Z]$/) });

const provider = z.strictObject({
  code,
  name: textSchema,
  creditCode: z.string().regex(/^[0-9A-HJ-NPQRTUWXY]{18}$/),
  kind: z.enum(PROVIDER_KINDS),
  demo: z.boolean(),
  interest: textSchema.optional(),
});

const deployment = z.strictObject({
  mode: z.enum(DEPLOYMENT_MODES),
  firstUseDays: z.int().min(1),
  fullUseDays: z.int().min(1),
  trainingHours: count,
  ownStaffDays: count,
  needsServerRoom: z.boolean(),
  domesticPlatform: z.boolean(),
  dataLocation: z.enum(DATA_LOCATIONS),
});

const requires = z.strictObject({
  scenes: z.array(z.strictObject({ scene: code, level })),
  network: z.boolean(),
  machineInterface: z.boolean(),
  solutions: z.array(code),
});

const price = z.strictObject({
  model: z.enum(PRICE_MODELS),
  entry: wan,
  low: wan,
  high: wan,
  once: costSplit,
  yearly: costSplit,
});

const proof = z.strictObject({
  users: z.int().min(1),
  reference: textSchema,
  referenceStep: step.nullable(),
  effect: z.strictObject({ measure: textSchema, before: decimal, after: decimal, unit: textSchema }),
  satisfaction: percent,
  accepted: percent,
});

const listing = z.strictObject({
  batch: z.string().min(1),
  from: z.iso.date(),
  to: z.iso.date(),
  reviewed: z.iso.date(),
});

const solution = z.strictObject({
  code,
  name: textSchema,
  summary: textSchema,
  kind: z.enum(SOLUTION_KINDS),
  provider: code,
  copyright: z.string().min(1).nullable(),
  steps: z.array(step),
  lifts: z.array(lift),
  ai: z.strictObject({ scenario: textSchema, scene: code, needsLevel: level }).nullable(),
  pains: z.array(textSchema).min(1),
  sectors: z.array(z.string().regex(/^C\d{2,4}$/)),
  chains: z.array(code),
  sizes: z.array(z.enum(["large", "medium", "small", "micro"])).min(1),
  deployment,
  requires,
  price,
  proof,
  listing,
});

/** The shape of a catalogue release; what holds between its parts is in check-catalogue. */
export const catalogueSchema = z.strictObject({
  code,
  version: z.string().min(1),
  title: textSchema,
  note: textSchema,
  providers: z.array(provider).min(1),
  solutions: z.array(solution).min(1),
});
