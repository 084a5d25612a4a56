import { compare, type Ratio } from "../instrument/decimal";
import { parseShape } from "../parse-shape";
import { failure, type Outcome, type Problem, success } from "../problem";
import { ONE, ZERO } from "./interval";
import { boundOf } from "./read-answers";
import type { Aspect, Link, Readings, Scheme, Step } from "./readings";
import { readingsSchema } from "./readings-schema";

/**
 * A release of derived readings from its file form, or every reason why it is refused, each with the path of its field.
 * What parses has rising ladders within the scale and no two bounds of an aspect that could contradict each other.
 */
export const parseReadings = (input: unknown): Outcome<Readings> => {
  const shaped = parseShape(readingsSchema, input);
  if (!shaped.ok) return shaped;
  const problems = shaped.value.schemes.flatMap((scheme, at) => checkScheme(scheme, `schemes.${at}`));
  return problems.length === 0 ? success(shaped.value) : failure(...problems);
};

const problem = (code: string, field: string): Problem => ({
  code: `readings.${code}`,
  field,
  values: { field },
});

const checkScheme = (scheme: Scheme, path: string): readonly Problem[] => [
  ...(rising(scheme.bands.map(({ from }) => from)) ? [] : [problem("bands", `${path}.bands`)]),
  ...repeated(scheme.dimensions.map(({ code }) => code)).map(() => problem("repeated", `${path}.dimensions`)),
  ...repeated(scheme.dimensions.flatMap(({ subdomains }) => subdomains.map(({ code }) => code))).map(() =>
    problem("repeated", `${path}.dimensions`),
  ),
  ...aspectsOf(scheme).flatMap(({ aspect, at }) => checkAspect(aspect, `${path}.${at}`)),
];

/** Every aspect of a scheme with the path of its field. */
export const aspectsOf = (scheme: Scheme): readonly { readonly aspect: Aspect; readonly at: string }[] =>
  scheme.dimensions.flatMap(({ subdomains }, dimension) =>
    subdomains.flatMap(({ aspects }, subdomain) =>
      aspects.map((aspect, index) => ({
        aspect,
        at: `dimensions.${dimension}.subdomains.${subdomain}.aspects.${index}`,
      })),
    ),
  );

const repeated = (codes: readonly string[]): readonly string[] =>
  codes.filter((code, at) => codes.indexOf(code) !== at);

/** From 0, strictly upwards, below the top of the scale. */
const rising = (values: readonly Ratio[]): boolean =>
  values.every((value, at) => {
    const before = values[at - 1];
    return (before ? compare(before, value) < 0 : compare(value, ZERO) === 0) && compare(value, ONE) < 0;
  });

const checkAspect = ({ links }: Aspect, path: string): readonly Problem[] => {
  const wrong = links.flatMap((link, at) =>
    link.kind === "related" || ladderHolds(link.steps) ? [] : [problem("ladder", `${path}.links.${at}`)],
  );
  if (wrong.length > 0) return wrong;
  return links.flatMap((link, at) =>
    links.slice(at + 1).some((other) => contradict(link, other))
      ? [problem("contradiction", `${path}.links.${at}`)]
      : [],
  );
};

const ladderHolds = (steps: readonly Step[]): boolean =>
  steps.every((step, at) => {
    const before = steps[at - 1];
    if (compare(step.low, step.high) > 0 || compare(step.high, ONE) > 0) return false;
    if (!before) return step.from === 0;
    return (
      before.from < step.from && compare(before.low, step.low) <= 0 && compare(before.high, step.high) <= 0
    );
  });

/** Whether some pair of answers would put a low of the one above a high of the other. */
const contradict = (one: Link, other: Link): boolean =>
  one.steps.some(({ from }) =>
    other.steps.some(({ from: there }) => {
      const a = boundOf(one, { low: from, high: from });
      const b = boundOf(other, { low: there, high: there });
      return compare(a.low, b.high) > 0 || compare(b.low, a.high) > 0;
    }),
  );
