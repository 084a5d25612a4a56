import { formatWan } from "../money";
import { creditCodeProblem } from "../organisation/credit-code";
import type { Problem } from "../problem";
import { type Catalogue, COST_KINDS, type CostSplit, type Solution } from "./solution";

/** Whole yuan of all parts of a split. */
export const sumOfSplit = (split: CostSplit): number =>
  COST_KINDS.reduce((total, kind) => total + split[kind], 0);

const repeated = (codes: readonly string[]): readonly string[] =>
  codes.filter((code, index) => codes.indexOf(code) !== index);

const checkPrice = (at: string, { code, price }: Solution): readonly Problem[] => {
  const problems: Problem[] = [];
  const once = sumOfSplit(price.once);
  const values = { solution: code, low: formatWan(price.low), high: formatWan(price.high) };
  if (price.low > price.high)
    problems.push({ code: "catalogue.bandReversed", field: `${at}.price.high`, values });
  if (price.entry > price.low)
    problems.push({
      code: "catalogue.entryAboveBand",
      field: `${at}.price.entry`,
      values: { ...values, entry: formatWan(price.entry) },
    });
  if (once < price.low || once > price.high)
    problems.push({ code: "catalogue.costOutsideBand", field: `${at}.price.once`, values });
  return problems;
};

const checkSteps = (at: string, { code, steps, lifts }: Solution): readonly Problem[] => {
  const values = { solution: code };
  const twice = repeated(steps.map((step) => step.scene));
  const problems: Problem[] = steps.flatMap((step, index) =>
    step.from < step.to
      ? []
      : [
          {
            code: "catalogue.stepNotRising",
            field: `${at}.steps.${index}`,
            values: { ...values, ...step },
          },
        ],
  );
  for (const scene of twice)
    problems.push({ code: "catalogue.sceneTwice", field: `${at}.steps`, values: { ...values, scene } });
  if (steps.length + lifts.length === 0)
    problems.push({ code: "catalogue.liftsNothing", field: `${at}.steps`, values });
  return problems;
};

const checkDates = (at: string, { code, listing, deployment }: Solution): readonly Problem[] => {
  const problems: Problem[] = [];
  const values = { solution: code };
  if (listing.from > listing.to)
    problems.push({ code: "catalogue.datesReversed", field: `${at}.listing.to`, values });
  if (listing.reviewed > listing.from)
    problems.push({ code: "catalogue.listedBeforeReview", field: `${at}.listing.reviewed`, values });
  if (deployment.firstUseDays > deployment.fullUseDays)
    problems.push({ code: "catalogue.daysReversed", field: `${at}.deployment.fullUseDays`, values });
  return problems;
};

const checkReferences = (at: string, entry: Solution, catalogue: Catalogue): readonly Problem[] => {
  const problems: Problem[] = [];
  if (!catalogue.providers.some((provider) => provider.code === entry.provider))
    problems.push({
      code: "catalogue.unknownProvider",
      field: `${at}.provider`,
      values: { solution: entry.code, provider: entry.provider },
    });
  for (const required of entry.requires.solutions)
    if (required === entry.code || !catalogue.solutions.some((other) => other.code === required))
      problems.push({
        code: "catalogue.unknownRequired",
        field: `${at}.requires.solutions`,
        values: { solution: entry.code, required },
      });
  return problems;
};

const checkAi = (at: string, entry: Solution): readonly Problem[] =>
  (entry.kind === "ai") === (entry.ai !== null)
    ? []
    : [{ code: "catalogue.aiWithoutScenario", field: `${at}.ai`, values: { solution: entry.code } }];

const checkUnique = (kind: "providers" | "solutions", codes: readonly string[]): readonly Problem[] =>
  repeated(codes).map((code) => ({ code: "catalogue.codeTwice", field: kind, values: { code } }));

const checkProviders = ({ providers }: Catalogue): readonly Problem[] =>
  providers.flatMap(({ code, creditCode }, index) =>
    creditCodeProblem(creditCode) === null
      ? []
      : [
          {
            code: "catalogue.creditCode",
            field: `providers.${index}.creditCode`,
            values: { provider: code, creditCode },
          },
        ],
  );

/** What must hold between the parts of a release: unique codes, known references, prices and dates in order. */
export const checkCatalogue = (catalogue: Catalogue): readonly Problem[] => [
  ...checkUnique(
    "providers",
    catalogue.providers.map((provider) => provider.code),
  ),
  ...checkUnique(
    "solutions",
    catalogue.solutions.map((solution) => solution.code),
  ),
  ...checkProviders(catalogue),
  ...catalogue.solutions.flatMap((entry, index) => {
    const at = `solutions.${index}`;
    return [
      ...checkPrice(at, entry),
      ...checkSteps(at, entry),
      ...checkDates(at, entry),
      ...checkReferences(at, entry, catalogue),
      ...checkAi(at, entry),
    ];
  }),
];
