import { z } from "zod";
import { ALWAYS_BY_NAME, BY_NAME } from "./chain/by-name";
import { COST_KINDS } from "./matching/solution";
import { parseWan, type Yuan } from "./money";
import type { Parameters } from "./parameters";
import { parseShape } from "./parse-shape";
import { failure, type Outcome, type Problem } from "./problem";
import { textSchema } from "./text";

const count = z.int().min(0);
const percent = z.int().min(1).max(100);
/** At least one, or nothing could begin. */
const projects = z.int().min(1).max(100);
const code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** Amounts are texts in 万元: a YAML number would pass through a binary float. */
const wan = z.string().transform((text, context): Yuan => {
  const amount = parseWan(text);
  if (amount !== null) return amount;
  context.addIssue({ code: "custom", message: "amount" });
  return z.NEVER;
});

const sourced = {
  source: z.strictObject({ title: textSchema, reference: z.string().min(1), date: z.iso.date() }),
  demo: z.boolean(),
};

const size = z.strictObject({
  ...sourced,
  tiers: z
    .array(
      z.strictObject({ size: z.enum(["large", "medium", "small", "micro"]), staff: count, revenue: wan }),
    )
    .min(1),
  aboveScaleRevenue: wan,
});

const traits = z.strictObject({
  ...sourced,
  smallMaxScenes: count,
  smallMaxEntry: wan,
  fastMaxFirstUseDays: count,
  fastMaxFullUseDays: count,
  lightMaxTrainingHours: count,
  lightMaxOwnStaffDays: count,
  preciseMinUsers: count,
});

const ranking = z.strictObject({ ...sourced, need: count, fit: count, price: count, proof: count });

const rule = { ...sourced, code, title: textSchema, paidAfterQuarters: z.int().min(0).max(12).optional() };

const subsidy = z.discriminatedUnion("kind", [
  z.strictObject({
    ...rule,
    kind: z.literal("by-level"),
    amounts: z.array(
      z.strictObject({ level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]), upTo: wan }),
    ),
  }),
  z.strictObject({
    ...rule,
    kind: z.literal("by-rate"),
    percent,
    cap: wan,
    minimumLevel: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  }),
  z.strictObject({
    ...rule,
    kind: z.literal("voucher"),
    percent,
    kinds: z.array(z.enum(COST_KINDS)).min(1),
    capPerYear: wan,
  }),
]);

const catalogue = z.strictObject({
  ...sourced,
  reviewValidMonths: z.int().min(1),
  smartMinBaseLevel: z.int().min(0).max(4),
  smartMinReachLevel: z.int().min(1).max(4),
  complaintAnswerDays: z.int().min(1),
  appealDays: z.int().min(1),
  appealAnswerDays: z.int().min(1),
});

const parametersSchema = z.strictObject({
  code,
  version: z.string().min(1),
  from: z.iso.date(),
  title: textSchema,
  size,
  traits,
  ranking,
  eligible: z.strictObject({ ...sourced, kinds: z.array(z.enum(COST_KINDS)) }),
  subsidies: z.array(subsidy),
  disclosure: z.strictObject({ ...sourced, minimumFirms: z.int().min(2), dominancePercent: percent }),
  audiences: z
    .strictObject({ ...sourced, byName: z.array(z.enum(BY_NAME)).min(1), reasons: textSchema })
    .optional(),
  planning: z.strictObject({
    ...sourced,
    workingDaysPerQuarter: z.int().min(1),
    sceneLevel: count,
    constrainedExtra: count,
    tenthPoint: count,
    pointStep: z.int().min(1).optional(),
    yearWeights: z.tuple([count, count, count]),
  }),
  pace: z
    .strictObject({
      ...sourced,
      projects: z.strictObject({ micro: projects, small: projects, medium: projects, large: projects }),
    })
    .optional(),
  catalogue: catalogue.optional(),
  tracking: z.strictObject({ ...sourced, lateAfterDays: count, overBudgetPercent: count }).optional(),
  outcomes: z
    .strictObject({ ...sourced, priorWeight: z.int().min(1), minimumFirms: z.int().min(2) })
    .optional(),
});

const checkTiers = ({ tiers }: Parameters["size"]): readonly Problem[] => {
  const last = tiers.at(-1);
  const descending = tiers.every((tier, index) => {
    const above = tiers[index - 1];
    return !above || (tier.staff <= above.staff && tier.revenue <= above.revenue);
  });
  return last?.staff === 0 && last.revenue === 0 && descending
    ? []
    : [{ code: "reference.tierOrder", field: "size.tiers" }];
};

/** The list of firms shows these of every firm; a rule without them would say what is not so. */
const checkByName = ({ audiences }: Parameters): readonly Problem[] =>
  ALWAYS_BY_NAME.flatMap((code) =>
    !audiences || audiences.byName.includes(code)
      ? []
      : [{ code: "reference.byNameMissing", field: "audiences.byName", values: { code } }],
  );

const checkRanking = ({ need, fit, price, proof }: Parameters["ranking"]): readonly Problem[] => {
  const sum = need + fit + price + proof;
  return sum === 1000 ? [] : [{ code: "reference.weightsOff", field: "ranking", values: { sum } }];
};

/**
 * Policy parameters from parsed data, amounts in yuan; or every reason why they are refused. The last tier of size
 * catches every firm, and the ranking's weights add up to 1000.
 */
export const parseParameters = (input: unknown): Outcome<Parameters> => {
  const shaped = parseShape<Parameters>(parametersSchema, input);
  if (!shaped.ok) return shaped;
  const { value } = shaped;
  const problems = [...checkTiers(value.size), ...checkRanking(value.ranking), ...checkByName(value)];
  return problems.length === 0 ? shaped : failure(...problems);
};
