import { cutText } from "../characters";
import type { Answers } from "../instrument/answers";
import { type Instrument, LEVELS } from "../instrument/instrument";
import { parseOptions } from "../instrument/parse-item-answer";
import { NO_CHANGES, type WhatIf, withItem, withScene } from "./what-if";

export type QueryPair = readonly [name: string, value: string];

/** A what-if as the pairs of a URL, in the order of the questionnaire: `Q1=BC`, `Q4=` (nothing ticked), `quality=3`. */
export const writeWhatIf = (instrument: Instrument, { items, scenes }: WhatIf): readonly QueryPair[] => [
  ...instrument.items.flatMap(({ code }): QueryPair[] => {
    const letters = items[code];
    return letters === undefined ? [] : [[code, letters.join("")]];
  }),
  ...instrument.scenes.flatMap(({ code }): QueryPair[] => {
    const level = scenes[code];
    return level === undefined ? [] : [[code, String(level)]];
  }),
];

/** `ignored`: names of the pairs that say nothing this edition of the questionnaire knows. */
export type ReadWhatIf = { readonly whatIf: WhatIf; readonly ignored: readonly string[] };

/**
 * Reads the pairs of a URL or of a form sent without script, where an item comes once for each of its ticks. Reads
 * back exactly what `writeWhatIf` wrote; what equals the submitted answer is no change.
 */
export const readWhatIf = (
  instrument: Instrument,
  answers: Answers,
  pairs: Iterable<QueryPair>,
): ReadWhatIf => {
  const values = new Map<string, readonly string[]>();
  for (const [name, value] of pairs) values.set(name, [...(values.get(name) ?? []), value]);
  let whatIf = NO_CHANGES;
  const ignored: string[] = [];
  for (const [name, given] of values) {
    const next = readPair(instrument, answers, whatIf, name, given);
    if (next) whatIf = next;
    else ignored.push(cutText(name, 40));
  }
  return { whatIf, ignored };
};

const readPair = (
  instrument: Instrument,
  answers: Answers,
  whatIf: WhatIf,
  name: string,
  given: readonly string[],
): WhatIf | null => {
  const item = instrument.items.find(({ code }) => code === name);
  if (item) {
    const letters = parseOptions(item, [...new Set(given.join(""))]);
    return letters.ok ? withItem(instrument, answers, whatIf, name, letters.value) : null;
  }
  const level = LEVELS.find((each) => String(each) === given.at(-1));
  const known = instrument.scenes.some(({ code }) => code === name);
  return known && level !== undefined ? withScene(answers, whatIf, name, level) : null;
};
