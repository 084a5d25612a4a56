import type { AssessmentId } from "~/domain/ids";
import type { Answers } from "~/domain/instrument/answers";
import { checkAnswers, sectionsOf } from "~/domain/instrument/check-answers";
import { doubtsByQuestion } from "~/domain/instrument/doubts-by-question";
import { withYear } from "~/domain/instrument/figure-years";
import { progressOf } from "~/domain/instrument/progress";
import type { Problem } from "~/domain/problem";
import type { Member, World } from "~/world";
import { type AssessmentView, readAssessment } from "~db/assessment-view";
import { countRevisions, listLatestRevisions } from "~db/revision";
import { withTenant } from "~db/tenant";
import type { KnownNumbers } from "./number-fields";

/** One section with its questions, their answers and what the rules remark on them; null where there is none. */
export const readSection = async (
  world: World,
  member: Member,
  params: { readonly assessmentId?: string | undefined; readonly section?: string | undefined },
) => {
  const view = await readAssessment(world.db, member, params.assessmentId);
  if (!view) return null;
  const { instrument, answers, unconfirmed, assessmentId, submissionId } = view;
  const sections = sectionsOf(instrument);
  const index = sections.findIndex(({ code }) => code === params.section);
  const section = sections[index];
  if (!section) return null;
  return {
    assessmentId,
    submissionId,
    section,
    items: instrument.items.filter(
      ({ code }) => section.kind === "items" && section.questions.includes(code),
    ),
    scenes: instrument.scenes.filter(
      ({ code }) => section.kind === "scenes" && section.questions.includes(code),
    ),
    answers,
    /** Whose latest figures are of the year before. */
    year: view.year,
    /** Codes of the questions here that were copied and are to be confirmed. */
    toConfirm: unconfirmed
      .map((field) => field.split(".")[1] ?? "")
      .filter((code) => section.questions.includes(code)),
    known: knownNumbers(answers),
    doubts: doubtsByQuestion(instrument),
    remarks: remarksOf(view),
    member: member.memberId,
    ...(await readRevisions(world, member, assessmentId)),
    sections,
    progress: progressOf(instrument, answers, unconfirmed),
    previous: sections[index - 1] ?? null,
    next: sections[index + 1] ?? null,
  };
};

/** The newest revision of each question, and how often anything was changed. */
const readRevisions = async (world: World, member: Member, assessmentId: AssessmentId) => {
  const { latest, changes } = await withTenant(world.db, member, async (tx) => ({
    latest: await listLatestRevisions(tx, assessmentId),
    changes: await countRevisions(tx, assessmentId),
  }));
  return {
    changes,
    latest: Object.fromEntries(
      latest.map(({ part, number, name, savedBy, savedAt }) => [
        part,
        { revision: number ?? 0, by: name, own: savedBy === member.memberId, at: savedAt.toISOString() },
      ]),
    ),
  };
};

/** Figures given anywhere, by the code of their input: the same figure is asked for once. */
const knownNumbers = (answers: Answers): KnownNumbers =>
  Object.fromEntries(
    Object.entries(answers.items).flatMap(([item, { numbers = {} }]) =>
      Object.entries(numbers).map(([code, value]) => [code, { item, value }]),
    ),
  );

/** Remarks by question, without "unanswered": an open question says so by itself. */
const remarksOf = ({
  instrument,
  answers,
  year,
}: Pick<AssessmentView, "instrument" | "answers" | "year">): Readonly<Record<string, readonly Problem[]>> => {
  const remarks: Record<string, Problem[]> = {};
  for (const problem of checkAnswers(instrument, answers)) {
    const question = problem.field?.split(".")[1];
    if (question === undefined || problem.code === "answer.unanswered") continue;
    remarks[question] = [...(remarks[question] ?? []), withYear(problem, year)];
  }
  return remarks;
};
