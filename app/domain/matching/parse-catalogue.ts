import type { z } from "zod";
import { failure, type Outcome, type Problem, success } from "../problem";
import { catalogueSchema } from "./catalogue-schema";
import { checkCatalogue } from "./check-catalogue";
import type { Catalogue } from "./solution";

/** Parts without which an entry may not be shown, and the problem their absence is. */
const indispensable: Readonly<Record<string, string>> = {
  price: "catalogue.noPrice",
  requires: "catalogue.noPrerequisites",
  proof: "catalogue.noProof",
  listing: "catalogue.noReviewDate",
  "listing.reviewed": "catalogue.noReviewDate",
};

const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, key) => (typeof inner === "object" && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  );

const entryOf = (input: unknown, path: readonly PropertyKey[]): string => {
  const named = path[0] === "solutions" ? at(input, [...path.slice(0, 2), "code"]) : undefined;
  return typeof named === "string" ? named : path.slice(0, 2).map(String).join(".");
};

const problemOf = (issue: z.core.$ZodIssue, input: unknown): Problem => {
  const missing = (at(input, issue.path) ?? null) === null && issue.path[0] === "solutions";
  const code = missing ? indispensable[issue.path.slice(2).map(String).join(".")] : undefined;
  const field = issue.path.map(String).join(".");
  const solution = entryOf(input, issue.path);
  return { code: code ?? "catalogue.shape", field, values: { solution, field } };
};

/**
 * A release of the catalogue from its parsed data, amounts in yuan; or every reason why it is refused, each with the
 * path of the field. An entry without price, prerequisites, proof or review date never passes.
 */
export const parseCatalogue = (input: unknown): Outcome<Catalogue> => {
  const shaped = catalogueSchema.safeParse(input);
  if (!shaped.success) return failure(...shaped.error.issues.map((issue) => problemOf(issue, input)));
  const problems = checkCatalogue(shaped.data);
  return problems.length > 0 ? failure(...problems) : success(shaped.data);
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const listAt = (part: Readonly<Record<string, unknown>>, key: string): readonly unknown[] => {
  const list = part[key];
  return Array.isArray(list) ? list : [];
};

/**
 * The input of parseCatalogue from the files of one release folder, in the order given: the lists `providers` and
 * `solutions` are appended, every other key is taken over. Anything that is no mapping yields null.
 */
export const joinCatalogueParts = (parts: readonly unknown[]): unknown => {
  if (!parts.every(isRecord)) return null;
  return {
    ...Object.assign({}, ...parts),
    providers: parts.flatMap((part) => listAt(part, "providers")),
    solutions: parts.flatMap((part) => listAt(part, "solutions")),
  };
};
