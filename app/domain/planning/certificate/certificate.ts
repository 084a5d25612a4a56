import { z } from "zod";
import { failure, type Outcome, success } from "../../problem";
import type { Programme } from "../programme";
import type { Derivation } from "./derive-row";
import { parseModel } from "./parse-model";
import { readShape, shortList } from "./shape-problems";

export const FORMAT = "qingzhun-certificate/2";
/** The first format knew neither dominated variables nor `shrink`; it is still read. */
const FIRST_FORMAT = "qingzhun-certificate/1";

/** A whole number of any size: a JSON number where it is safe, else its decimal digits as text. */
export type Whole = number | string;

/** One objective's proof as it stands in a file; flat lists keep it small. `[variable, value]` branches, a number is a leaf. */
export type ProofText = {
  /** Each: the variable that stays low, the one that can stand for it, the row that lets only one of them be high. */
  readonly dominated: readonly (readonly [worse: number, better: number, row: number])[];
  /** `rows`: row, multiplier, row, multiplier … */
  readonly derived: readonly {
    readonly rows: readonly Whole[];
    readonly divide: Whole;
    readonly upper: readonly number[];
    readonly shrink: Whole;
  }[];
  /** Each: row, multiplier, row, multiplier … */
  readonly multipliers: readonly (readonly Whole[])[];
  readonly tree: readonly (number | readonly [variable: number, value: number])[];
};

export type Status = "optimal" | "feasible" | "infeasible";

/** What is stated of an objective: its value in the plan, a bound no plan can beat, and the distance between them. */
export type Stated<Number> = {
  readonly name: string;
  readonly value: Number;
  readonly bound: Number;
  readonly gap: Number;
};

/** A certificate as JSON. Its format is specified in ../README.md. */
export type Certificate = {
  readonly format: typeof FORMAT;
  readonly status: Status;
  readonly model: Programme;
  /** One whole number per variable; none where no plan exists. */
  readonly values: readonly number[];
  readonly objectives: readonly Stated<Whole>[];
  /** One per objective; exactly one where no plan exists. */
  readonly proofs: readonly ProofText[];
};

export type Multipliers = readonly (readonly [row: number, multiplier: bigint])[];
export type Branch = { readonly variable: number; readonly value: number };
/** `worse` stays low because `better` can take its place; `row` lets only one of the two be high. */
export type Dominated = { readonly worse: number; readonly better: number; readonly row: number };
/** A proof read; the tree in preorder, the branch `variable ≤ value` before `variable ≥ value + 1`. */
export type Proof = {
  readonly dominated: readonly Dominated[];
  readonly derived: readonly Derivation[];
  readonly multipliers: readonly Multipliers[];
  readonly tree: readonly (number | Branch)[];
};
export type ReadCertificate = Pick<Certificate, "status" | "model" | "values"> & {
  readonly objectives: readonly Stated<bigint>[];
  readonly proofs: readonly Proof[];
};

const MOST_DIGITS = 300;
const MOST_ENTRIES = 5_000_000;
const digits = new RegExp(`^(0|-?[1-9][0-9]{0,${MOST_DIGITS - 1}})$`);

const list = <T extends z.ZodType>(entry: T) =>
  shortList(MOST_ENTRIES, "certificate.tooMany").pipe(z.array(entry, "certificate.list"));
const index = z.int("certificate.index").min(0, "certificate.index");
const safe = z.number("certificate.whole").refine(Number.isSafeInteger, "certificate.whole");
const whole = z
  .union(
    [z.int("certificate.whole"), z.string("certificate.whole").regex(digits, "certificate.whole")],
    "certificate.whole",
  )
  .transform((value) => BigInt(value));

/** Row, multiplier, row, multiplier … in pairs. */
const pairs = list(whole).transform((flat, context): Multipliers => {
  const read: [number, bigint][] = [];
  for (let at = 0; at < flat.length; at += 2) read.push([Number(flat[at]), flat[at + 1] ?? 0n]);
  if (flat.length % 2 === 1) context.addIssue({ code: "custom", message: "certificate.pairs" });
  return read;
});

const branch = z
  .tuple([index, safe], "certificate.node")
  .transform(([variable, value]): Branch => ({ variable, value }));

const dominated = z
  .tuple([index, index, index], "certificate.dominated")
  .transform(([worse, better, row]): Dominated => ({ worse, better, row }));

const derivation = z.strictObject(
  { rows: pairs, divide: whole, upper: list(index), shrink: whole.optional() },
  "certificate.object",
);

const proof = z.strictObject(
  {
    dominated: list(dominated).optional(),
    derived: list(derivation),
    multipliers: list(pairs),
    tree: list(z.union([index, branch], "certificate.node")),
  },
  "certificate.object",
);

const stated = z.strictObject(
  { name: z.string("certificate.text"), value: whole, bound: whole, gap: whole },
  "certificate.object",
);

const file = z.strictObject(
  {
    format: z.enum([FIRST_FORMAT, FORMAT], "certificate.format"),
    status: z.enum(["optimal", "feasible", "infeasible"], "certificate.status"),
    model: z.unknown(),
    values: list(safe),
    objectives: list(stated),
    proofs: list(proof),
  },
  "certificate.object",
);

/** Says of a field that only the later format has whether it is missing there, or should not be here. */
const onlyLater =
  (format: string, context: z.RefinementCtx) =>
  (value: unknown, ...path: (string | number)[]): void => {
    if ((format === FORMAT) === (value !== undefined)) return;
    const message = format === FORMAT ? "certificate.missing" : "certificate.unknownField";
    context.addIssue({ code: "custom", message, path: ["proofs", ...path] });
  };

const schema = file
  .superRefine(({ format, proofs }, context) => {
    const check = onlyLater(format, context);
    for (const [at, { dominated, derived }] of proofs.entries()) {
      check(dominated, at, "dominated");
      for (const [row, { shrink }] of derived.entries()) check(shrink, at, "derived", row, "shrink");
    }
  })
  .transform(({ format: _, proofs, ...rest }) => ({
    ...rest,
    proofs: proofs.map(
      ({ dominated = [], derived, ...tree }): Proof => ({
        ...tree,
        dominated,
        derived: derived.map(({ shrink = 1n, ...row }) => ({ ...row, shrink })),
      }),
    ),
  }));

/** A certificate as read from JSON; the first field that is not of the format is the problem. */
export const readCertificate = (input: unknown): Outcome<ReadCertificate> => {
  const shape = readShape("certificate", schema, input);
  if (!shape.ok) return shape;
  const model = parseModel(shape.value.model);
  if (model.ok) return success({ ...shape.value, model: model.value });
  return failure(
    ...model.problems.map((problem) => ({
      ...problem,
      field: ["model", problem.field].filter(Boolean).join("."),
    })),
  );
};

/** The statements about objectives alone, as they also stand outside a certificate. */
export const readStatements = (input: unknown): Outcome<readonly Stated<bigint>[]> =>
  readShape("certificate", list(stated), input);

/** Whole numbers as they stand in a file. */
export const writeWhole = (value: bigint): Whole => {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value.toString();
};
