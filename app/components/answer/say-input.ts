import { yearOfFigure } from "~/domain/instrument/figure-years";
import type { MeasureInput } from "~/domain/instrument/instrument";
import type { Text } from "~/domain/text";
import type { Say } from "~/messages/translator";

type Voice = { readonly say: Say; readonly text: (text: Text) => string };

/** What a figure is called; one of a year with its calendar year, as "last year" means another one next year. */
export const sayInput = (
  { code, title }: Pick<MeasureInput, "code" | "title">,
  begun: number,
  { say, text }: Voice,
): string => {
  const year = yearOfFigure(code, begun);
  return year === null ? text(title) : say("assessment.question.ofYear", { title: text(title), year });
};
