import type { EditionDifference } from "~/domain/instrument/compare-editions";
import type { FactValue } from "~/domain/instrument/edition-facts";
import type { Instrument } from "~/domain/instrument/instrument";
import type { Language } from "~/domain/text";
import type { Say } from "~/messages/translator";

type Words = { readonly say: Say; readonly language: Language };

/** Two editions' differences, a line each, between what was compared and their number. */
export const differenceLines = (
  before: Instrument,
  after: Instrument,
  differences: readonly EditionDifference[],
  words: Words,
): readonly string[] => {
  const { say, language } = words;
  const edition = ({ title, code, edition: name }: Instrument) => `${title[language]} (${code} ${name})`;
  return [
    say("editions.compared", { before: edition(before), after: edition(after) }),
    ...differences.map((difference) => lineOf(difference, words)),
    say("editions.count", { count: differences.length }),
  ];
};

const lineOf = (difference: EditionDifference, { say, language }: Words): string => {
  const { part, subject, name, change } = difference;
  const named = say("editions.thing", { part: say(`editions.part.${part}`), subject, name: name[language] });
  if (change !== "changed") return say(`editions.line.${change}`, { thing: named });
  return say("editions.line.changed", {
    thing: named,
    aspect: say(`editions.aspect.${difference.aspect}`),
    before: shownValue(difference.before, { say, language }),
    after: shownValue(difference.after, { say, language }),
  });
};

const shownValue = (value: FactValue | null, { say, language }: Words): string => {
  if (value === null) return say("editions.none");
  if (typeof value === "boolean") return say(value ? "editions.yes" : "editions.no");
  return typeof value === "string" ? value : value[language];
};
