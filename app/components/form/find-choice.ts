import type { Choice } from "./select-field";

/** As people write it: full width or not, in capitals or not, with spaces anywhere. */
const plain = (text: string): string => text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");

/** The digits of a code by which it is known as well: 3670 of C3670. */
const digitsOf = (value: string): string => value.replace(/^\p{L}+/u, "");

/** The label without the code before it. */
const nameOf = ({ value, label }: Choice): string =>
  label.startsWith(value) ? label.slice(value.length) : label;

/** Choices that hold every word of a text in code or name; for a class that is not listed, the division it belongs to. */
export const choicesWith = (choices: readonly Choice[], text: string): readonly Choice[] => {
  const words = text.normalize("NFKC").toLowerCase().split(/\s+/).filter(Boolean);
  const found = choices.filter(({ label, value }) => {
    const whole = `${value} ${label}`.normalize("NFKC").toLowerCase();
    return words.every((word) => whole.includes(word));
  });
  return found.length > 0 ? found : divisionOf(choices, plain(text));
};

/** As the official industry codes nest: 3525 belongs to C35. */
const divisionOf = (choices: readonly Choice[], typed: string): readonly Choice[] => {
  const [, digits] = /^\p{L}?(\d{3,4})$/u.exec(typed) ?? [];
  if (!digits) return [];
  return choices.filter(({ value }) => /^\p{L}\d\d$/u.test(value) && digits.startsWith(digitsOf(value)));
};

/** The one choice that a text means: its code, its name, or all that is found by it where that is one; else how many. */
export const choiceMeant = (choices: readonly Choice[], text: string): Choice | number => {
  const typed = plain(text);
  const exact = choices.find((choice) =>
    [choice.value, digitsOf(choice.value), choice.label, nameOf(choice)].some(
      (each) => plain(each) === typed,
    ),
  );
  if (exact) return exact;
  const found = choicesWith(choices, text);
  return found.length === 1 && found[0] ? found[0] : found.length;
};
