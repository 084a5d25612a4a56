import { z } from "zod";
import type { ReleaseRef } from "../basis";
import type { Level } from "../instrument/instrument";
import { parseShape } from "../parse-shape";
import { type Millipoints, millipoints } from "../points";
import type { Outcome } from "../problem";
import type { LevelConditions } from "../scoring/score";
import type { Text } from "../text";

/**
 * 提交证明: who submitted which assessment when, with the result and a digest of the answers, in codes and numbers. Stored
 * once and signed as a report is; no answer is in it.
 */
export type SubmissionProof = {
  readonly schema: "qingzhun-submission/1";
  readonly number: string;
  /** The address that the code on the paper holds. */
  readonly verification: string;
  /** Day in China on which it was signed: the key's time is judged by it. */
  readonly issuedOn: string;
  /** ISO moment. */
  readonly submittedAt: string;
  readonly declaredBy: string;
  readonly position: string;
  readonly firm: { readonly name: string; readonly creditCode: string; readonly unit: Text | null };
  readonly instrument: ReleaseRef & { readonly title: Text };
  /** SHA-256 of the canonical JSON of the answers as submitted. */
  readonly answersSha256: string;
  readonly result: {
    readonly points: Millipoints;
    readonly level: Level;
    readonly levels: readonly LevelConditions[];
  };
};

/** The attachment's name. */
export const PROOF_FILE = "submission.json";

const text = z.object({ zh: z.string(), en: z.string() });
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const level = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
const reached = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
const condition = z.object({
  kind: z.enum(["points", "scenes", "constrained"]),
  value: z.number(),
  needed: z.number(),
  met: z.boolean(),
});

const schema: z.ZodType<SubmissionProof, unknown> = z.object({
  schema: z.literal("qingzhun-submission/1"),
  number: z.string().min(1),
  verification: z.string(),
  issuedOn: z.iso.date(),
  submittedAt: z.iso.datetime(),
  declaredBy: z.string(),
  position: z.string(),
  firm: z.object({ name: z.string(), creditCode: z.string(), unit: text.nullable() }),
  instrument: z.object({ code: z.string(), version: z.string(), fingerprint: z.string(), title: text }),
  answersSha256: hash,
  result: z.object({
    points: z.int().transform(millipoints),
    level,
    levels: z.array(
      z.object({ level: reached, met: z.boolean(), conditions: z.tuple([condition, condition, condition]) }),
    ),
  }),
});

/** The proof in data from outside; fields it does not know are left alone. */
export const parseSubmissionProof = (input: unknown): Outcome<SubmissionProof> => parseShape(schema, input);
