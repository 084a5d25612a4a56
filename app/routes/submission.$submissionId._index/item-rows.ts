import type { Answers } from "~/domain/instrument/answers";
import type { Instrument, Item, MeasureInput } from "~/domain/instrument/instrument";
import { topIndicatorOf } from "~/domain/scoring/by-indicator";
import { concernsOf } from "~/domain/scoring/concerns";
import { type Contribution, contributionOf, type OptionPoints } from "~/domain/scoring/contributions";
import { type WeightPath, weightPath } from "~/domain/scoring/weight-path";
import type { Text } from "~/domain/text";

export type OptionRow = OptionPoints & { readonly text: Text };

/** A number given beside the options. */
export type GivenNumber = Pick<MeasureInput, "code" | "title" | "unit"> & { readonly value: string };

/** What an item brings, out of which answer and by which rule, and what each better option would add. */
export type ItemRow = Omit<Contribution, "item" | "chosen" | "better"> & {
  readonly code: string;
  readonly title: Text;
  readonly dimension: string;
  /** Its second-level indicator. */
  readonly indicator: string;
  readonly kind: Item["kind"];
  readonly rule: Text;
  readonly weights: WeightPath;
  readonly chosen: readonly OptionRow[];
  readonly better: readonly OptionRow[];
  readonly numbers: readonly GivenNumber[];
  readonly reason: string | null;
};

export const itemRows = (instrument: Instrument, answers: Answers): readonly ItemRow[] => {
  const concerns = concernsOf(answers);
  return instrument.items.map((item) => {
    const answer = answers.items[item.code];
    const { state, points, max, chosen, better } = contributionOf(item, answer, concerns);
    const worded = (all: readonly OptionPoints[]): readonly OptionRow[] =>
      all.flatMap((each) => {
        const option = item.options.find(({ letter }) => letter === each.letter);
        return option ? [{ ...each, text: option.text }] : [];
      });
    return {
      code: item.code,
      title: item.title,
      dimension: item.dimension,
      indicator: topIndicatorOf(instrument, item.indicator)?.code ?? item.indicator,
      kind: item.kind,
      rule: item.help.rule,
      weights: weightPath(instrument, item.indicator),
      state,
      points,
      max,
      chosen: worded(chosen),
      better: worded(better),
      numbers: (item.measure?.inputs ?? []).flatMap(({ code, title, unit }) => {
        const value = answer?.numbers?.[code];
        return value === undefined ? [] : [{ code, title, unit, value }];
      }),
      reason: answer?.notApplicable?.reason ?? null,
    };
  });
};
