import type { Answers } from "../instrument/answers";
import type { Instrument } from "../instrument/instrument";
import type { BaseCode, Need, ReadinessAnswers, ReadinessPack } from "./readiness";

/** The readiness a matching or a plan obeys: the pack, and what of its further questions is answered. */
export type AiReadiness = { readonly pack: ReadinessPack; readonly further: ReadinessAnswers };

/** A base that is known not to be there, with the item or the further question that says so. */
export type AiGap = { readonly base: BaseCode } & ({ readonly item: string } | { readonly question: string });

type Given = { readonly instrument: Instrument; readonly answers: Answers };

/**
 * What every AI product needs of the firm and is not there, in the order in which it is to be brought. A further
 * question not answered is no gap: unknown is not missing. A better answer never opens a gap.
 */
export const aiGaps = ({ pack, further }: AiReadiness, given: Given): readonly AiGap[] =>
  pack.needs.filter((need) => !isMet(need, { pack, further }, given));

const isMet = (need: Need, { pack, further }: AiReadiness, { instrument, answers }: Given): boolean => {
  if ("question" in need) {
    const letter = further[need.question];
    const options = pack.questions.find(({ code }) => code === need.question)?.options ?? [];
    return letter === undefined || options.some((option) => option.letter === letter && option.points > 0);
  }
  const answer = answers.items[need.item];
  if (!answer || answer.notApplicable) return false;
  const item = instrument.items.find(({ code }) => code === need.item);
  return item?.options.some(({ letter, points }) => points > 0 && answer.options.includes(letter)) ?? false;
};

/** Further questions that would tell of a need and are open. */
export const openNeeds = ({ pack, further }: AiReadiness): readonly string[] =>
  pack.needs.flatMap((need) =>
    "question" in need && further[need.question] === undefined ? [need.question] : [],
  );
