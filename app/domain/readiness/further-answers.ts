import type { Instrument } from "../instrument/instrument";
import { failure, type Outcome, type Problem, success } from "../problem";
import type { AiReadiness } from "./ai-base";
import type { ReadinessAnswers, ReadinessPack } from "./readiness";

const letterOf = ({ questions }: ReadinessPack, code: string, given: unknown): string | undefined =>
  questions.find((question) => question.code === code)?.options.find(({ letter }) => letter === given)
    ?.letter;

/** Letters by question from a form; empty is not answered. Letters the question does not have are problems at their field. */
export const parseFurther = (
  pack: ReadinessPack,
  given: Readonly<Record<string, unknown>>,
): Outcome<ReadinessAnswers> => {
  const problems: Problem[] = [];
  const answers: Record<string, string> = {};
  for (const { code } of pack.questions) {
    const typed = given[code];
    if (typed === undefined || typed === null || typed === "") continue;
    const letter = letterOf(pack, code, typed);
    if (letter === undefined) problems.push({ code: "readiness.unknownOption", field: code });
    else answers[code] = letter;
  }
  return problems.length === 0 ? success(answers) : failure(...problems);
};

/** The pack with the answers stored, as far as it still asks them; undefined where it does not speak of the instrument. */
export const readinessFor = (
  pack: ReadinessPack | null,
  { code, edition }: Instrument,
  stored: ReadinessAnswers | undefined,
): AiReadiness | undefined => {
  if (pack?.instrument.code !== code || pack.instrument.edition !== edition) return undefined;
  const kept = Object.entries(stored ?? {}).filter(([question, given]) => letterOf(pack, question, given));
  return { pack, further: Object.fromEntries(kept) };
};
