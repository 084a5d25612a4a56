import { z } from "zod";
import { divide, type Ratio, ratioOf } from "../instrument/decimal";
import { parsePoints } from "../points";
import { textSchema } from "../text";
import type { Link, LinkSource, Scheme, Step } from "./readings";

const code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/);
const decimal = z.string().regex(/^\d{1,6}(\.\d{1,3})?$/);
const weight = z.int().min(1).max(1000);
const source = z.strictObject({ title: textSchema, reference: z.string().trim().min(1), date: z.iso.date() });

const step = z.strictObject({ from: decimal, low: decimal, high: decimal });
const ladder = z.strictObject({ code, steps: z.array(step).min(2).max(12) });

const link = z
  .strictObject({
    kind: z.enum(["equal", "subset", "superset", "related"]),
    item: code.optional(),
    option: z
      .string()
      .regex(/^[A-Z]$/)
      .optional(),
    scene: code.optional(),
    ladder: code.optional(),
    note: textSchema,
  })
  .refine(({ item, scene }) => (item === undefined) !== (scene === undefined), "one of item and scene")
  .refine(({ option, item }) => option === undefined || item !== undefined, "an option is one of an item")
  .refine(({ kind, ladder: name }) => (kind === "related") === (name === undefined), "related has no ladder");

/** An aspect that is the whole of its sub-domain bears its name. */
const aspect = z.strictObject({
  title: textSchema.optional(),
  weight: weight.default(1),
  links: z.array(link),
});
const subdomain = z.strictObject({
  code,
  title: textSchema,
  weight: weight.default(1),
  aspects: z.array(aspect).min(1),
});
const dimension = z.strictObject({ code, title: textSchema, weight, subdomains: z.array(subdomain).min(1) });

const schemeShape = z.strictObject({
  code,
  title: textSchema,
  summary: textSchema,
  full: decimal,
  unit: textSchema,
  bands: z.array(z.strictObject({ from: decimal, title: textSchema })).min(1),
  ladders: z.array(ladder),
  dimensions: z.array(dimension).min(1),
  unlinked: z.array(z.strictObject({ codes: z.array(code).min(1), reason: textSchema })),
  sources: z.array(source).min(1),
  doubts: z.array(textSchema),
});
type SchemeShape = z.infer<typeof schemeShape>;

/** A value of the scheme's scale as a share of its top. */
const shareOf = (value: string, full: string): Ratio => {
  const share = divide(ratioOf(value), ratioOf(full));
  if (!share) throw new RangeError("the top of a scale is above 0");
  return share;
};

const sourceOf = ({ item, option, scene }: z.infer<typeof link>): LinkSource =>
  scene === undefined
    ? { part: "item", code: item ?? "", option: option ?? null }
    : { part: "scene", code: scene };

/** Points of an item are counted in millipoints; an option is 0 or 1, a scene's level 0 to 4. */
const fromOf = (from: string, to: LinkSource): number =>
  to.part === "item" && to.option === null ? parsePoints(from) : Number(from);

const linkOf = (given: z.infer<typeof link>, scheme: SchemeShape): Link => {
  const to = sourceOf(given);
  const steps = scheme.ladders.find((each) => each.code === given.ladder)?.steps ?? [];
  return {
    kind: given.kind,
    source: to,
    steps: steps.map(
      ({ from, low, high }): Step => ({
        from: fromOf(from, to),
        low: shareOf(low, scheme.full),
        high: shareOf(high, scheme.full),
      }),
    ),
    note: given.note,
  };
};

const schemeOf = (given: SchemeShape): Scheme => ({
  code: given.code,
  title: given.title,
  summary: given.summary,
  full: given.full,
  unit: given.unit,
  bands: given.bands.map(({ from, title }) => ({ from: shareOf(from, given.full), title })),
  dimensions: given.dimensions.map((each) => ({
    ...each,
    subdomains: each.subdomains.map((sub) => ({
      ...sub,
      aspects: sub.aspects.map((one) => ({
        title: one.title ?? sub.title,
        weight: one.weight,
        links: one.links.map((to) => linkOf(to, given)),
      })),
    })),
  })),
  unlinked: given.unlinked,
  sources: given.sources,
  doubts: given.doubts,
});

const above0 = ({ full }: { readonly full: string }) => /[1-9]/.test(full);
const laddersKnown = ({ ladders, dimensions }: SchemeShape) =>
  dimensions
    .flatMap(({ subdomains }) => subdomains)
    .flatMap(({ aspects }) => aspects)
    .flatMap(({ links }) => links)
    .every(({ ladder: name }) => name === undefined || ladders.some((each) => each.code === name));

/** The file form: values on the scheme's own scale as decimal strings, ladders named once and used by links. */
export const readingsSchema = z.strictObject({
  code,
  version: z.string().min(1).max(20),
  title: textSchema,
  method: textSchema,
  instrument: z.strictObject({ code, edition: z.string().min(1).max(20) }),
  schemes: z
    .array(
      schemeShape
        .refine(above0, "the top of the scale must be above 0")
        .refine(laddersKnown, "a link names a ladder that is not there")
        .transform(schemeOf),
    )
    .min(1),
});
