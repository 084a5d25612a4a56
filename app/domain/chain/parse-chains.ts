import { z } from "zod";
import { parseShape } from "../parse-shape";
import { failure, type Outcome, type Problem, success } from "../problem";
import { textSchema } from "../text";
import type { Regions, SectorChains, Sectors } from "./sector-chain";

const code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const sectorCode = z.string().regex(/^C\d{2,4}$/);
const adcode = z.string().regex(/^\d{6}$/);
const release = { code, version: z.string().min(1), title: textSchema };

const chainsSchema = z.strictObject({
  ...release,
  note: textSchema,
  chains: z
    .array(
      z.strictObject({
        code,
        title: textSchema,
        cluster: textSchema.nullable(),
        sectors: z.array(sectorCode).min(1),
        nodes: z
          .array(
            z.strictObject({
              code,
              stage: z.enum(["upstream", "midstream", "downstream"]),
              title: textSchema,
            }),
          )
          .min(1),
        pilot: z.boolean(),
        demo: z.boolean(),
      }),
    )
    .min(1),
});

const regionsSchema = z.strictObject({
  ...release,
  city: z.strictObject({ code: adcode, title: textSchema }),
  units: z
    .array(
      z.strictObject({
        code,
        adcode: adcode.nullable(),
        title: textSchema,
        kind: z.enum(["district", "zone"]),
      }),
    )
    .min(1),
});

const sectorsSchema = z.strictObject({
  ...release,
  sectors: z
    .array(z.strictObject({ code: sectorCode, parent: sectorCode.nullable(), title: textSchema }))
    .min(1),
});

const checked = <T>(outcome: Outcome<T>, check: (value: T) => readonly Problem[]): Outcome<T> => {
  if (!outcome.ok) return outcome;
  const problems = check(outcome.value);
  return problems.length === 0 ? success(outcome.value) : failure(...problems);
};

const repeated = (codes: readonly string[], field: string): readonly Problem[] =>
  codes.flatMap((each, index) =>
    codes.indexOf(each) === index
      ? []
      : [{ code: "reference.duplicateCode", field: `${field}.${index}.code`, values: { code: each } }],
  );

const codesOf = (list: readonly { readonly code: string }[]) => list.map((each) => each.code);

/** 产业链 of a city from parsed data; codes are unique, nodes' codes unique within their chain. */
export const parseSectorChains = (input: unknown): Outcome<SectorChains> =>
  checked(parseShape(chainsSchema, input), ({ chains }) => [
    ...repeated(codesOf(chains), "chains"),
    ...chains.flatMap((chain, index) => repeated(codesOf(chain.nodes), `chains.${index}.nodes`)),
  ]);

/** Management units of a city from parsed data; codes are unique. */
export const parseRegions = (input: unknown): Outcome<Regions> =>
  checked(parseShape(regionsSchema, input), ({ units }) => repeated(codesOf(units), "units"));

/** Sectors from parsed data; every parent is listed and its code begins its children's codes. */
export const parseSectors = (input: unknown): Outcome<Sectors> =>
  checked(parseShape(sectorsSchema, input), ({ sectors }) => {
    const known = new Set(codesOf(sectors));
    const orphans = sectors.flatMap(({ code: own, parent }, index): readonly Problem[] =>
      parent === null || (known.has(parent) && own.startsWith(parent) && own !== parent)
        ? []
        : [{ code: "reference.unknownParent", field: `sectors.${index}.parent`, values: { code: parent } }],
    );
    return [...repeated(codesOf(sectors), "sectors"), ...orphans];
  });
