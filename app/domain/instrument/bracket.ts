import { failure, type Outcome, type Problem, success } from "../problem";
import { compare, divide, meanOf, percent, type Ratio, ratioOf } from "./decimal";
import type { Bracket, Item, Measure, Pair, Quantity } from "./instrument";

export type Numbers = Readonly<Record<string, string>>;

/**
 * The option that the numbers of an item yield, or null while none of them is given (or the item asks for none).
 * Exact: quotients are compared by cross-multiplication, so a share of precisely 10 % stays in the bracket up to 10 %.
 * Half-filled pairs, zero denominators and shares above 100 % are problems with the input's code as field.
 */
export const measuredLetter = (item: Item, numbers: Numbers): Outcome<string | null> => {
  const { measure } = item;
  if (!measure || measure.inputs.every(({ code }) => numbers[code] === undefined)) return success(null);
  return measure.kind === "change" ? changeLetter(measure, numbers) : shareLetter(measure, numbers);
};

const shareLetter = (
  measure: Exclude<Measure, { kind: "change" }>,
  numbers: Numbers,
): Outcome<string | null> => {
  const pairs = measure.kind === "share" ? [measure.pair] : yearsGiven(measure.pairs, numbers);
  const shares: Ratio[] = [];
  for (const pair of pairs) {
    const share = quotient(pair, numbers);
    if (!share.ok) return share;
    shares.push(share.value);
  }
  const mean = meanOf(shares);
  return mean ? bracketOf(measure.brackets, mean, pairs[0]?.numerator) : success(null);
};

/** Brackets are tried upwards; each holds its upper bound, so the first that is not exceeded is the one. */
const bracketOf = (
  brackets: readonly Bracket[],
  share: Ratio,
  field: string | undefined,
): Outcome<string> => {
  const found = brackets.find(({ upTo }) => compare(share, percent(upTo)) <= 0);
  return found
    ? success(found.letter)
    : failure({ code: "answer.shareAboveWhole", ...(field === undefined ? {} : { field }) });
};

const changeLetter = (
  measure: Extract<Measure, { kind: "change" }>,
  numbers: Numbers,
): Outcome<string | null> => {
  const before = quantity(measure.before, numbers);
  const after = quantity(measure.after, numbers);
  if (!before.ok) return before;
  if (!after.ok) return after;
  const change = compare(after.value, before.value);
  return success(change < 0 ? measure.lower : change > 0 ? measure.higher : measure.same);
};

const quantity = (asked: Quantity, numbers: Numbers): Outcome<Ratio> => {
  if (!("value" in asked)) return quotient(asked, numbers);
  const value = numbers[asked.value];
  return value === undefined ? failure(incomplete(asked.value)) : success(ratioOf(value));
};

const quotient = ({ numerator, denominator }: Pair, numbers: Numbers): Outcome<Ratio> => {
  const above = numbers[numerator];
  const below = numbers[denominator];
  if (above === undefined) return failure(incomplete(numerator));
  if (below === undefined) return failure(incomplete(denominator));
  const value = divide(ratioOf(above), ratioOf(below));
  return value ? success(value) : failure({ code: "answer.numberZero", field: denominator });
};

/** The pairs from the latest year to the firm's first; years before a young firm's first are left out, no others. */
const yearsGiven = (pairs: readonly Pair[], numbers: Numbers): readonly Pair[] =>
  pairs.slice(0, pairs.findLastIndex((pair) => touched(pair, numbers)) + 1);

const touched = ({ numerator, denominator }: Pair, numbers: Numbers): boolean =>
  numbers[numerator] !== undefined || numbers[denominator] !== undefined;

const incomplete = (field: string): Problem => ({ code: "answer.numbersIncomplete", field });
