import type { Item, Measure, MeasureInput, Pair, Quantity } from "~/domain/instrument/instrument";
import type { Text } from "~/domain/text";

type Said = (text: Text) => string;

/** One way of computing an option from numbers: the formula, and which result yields which option. */
export type MeasureRow = {
  readonly kind: Measure["kind"];
  /** "a ÷ b"; for a change the value before and after. */
  readonly formulas: readonly string[];
  /** Of shares: above `from` and up to `upTo` percent, the first from 0 on; of changes: what happened. */
  readonly results: readonly (
    | { readonly from: number; readonly upTo: number; readonly letter: string }
    | { readonly change: "lower" | "same" | "higher"; readonly letter: string }
  )[];
};

/** What an item's numbers are turned into, read off the edition; null where it asks for none. */
export const measureRow = ({ measure }: Item, said: Said): MeasureRow | null => {
  if (!measure) return null;
  const title = (code: string): string => {
    const input = measure.inputs.find((each: MeasureInput) => each.code === code);
    return input ? said(input.title) : code;
  };
  const pair = ({ numerator, denominator }: Pair): string => `${title(numerator)} ÷ ${title(denominator)}`;
  const quantity = (asked: Quantity): string => ("value" in asked ? title(asked.value) : pair(asked));
  if (measure.kind === "change")
    return {
      kind: measure.kind,
      formulas: [quantity(measure.before), quantity(measure.after)],
      results: (["lower", "same", "higher"] as const).map((change) => ({ change, letter: measure[change] })),
    };
  return {
    kind: measure.kind,
    formulas: measure.kind === "share" ? [pair(measure.pair)] : measure.pairs.map(pair),
    results: measure.brackets.map(({ upTo, letter }, index) => ({
      from: measure.brackets[index - 1]?.upTo ?? 0,
      upTo,
      letter,
    })),
  };
};
