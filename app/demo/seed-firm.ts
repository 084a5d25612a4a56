import type { OrganisationId, SubmissionId } from "~/domain/ids";
import type { Instrument, Level } from "~/domain/instrument/instrument";
import { formatWan } from "~/domain/money";
import { grantEngagement } from "~/services/grant-engagement.server";
import { issueReport } from "~/services/issue-report.server";
import { type PlannedRoadmap, planRoadmap } from "~/services/plan-roadmap.server";
import { registerEnterprise } from "~/services/register-enterprise.server";
import { saveAnswer } from "~/services/save-answer.server";
import { shareReports } from "~/services/share-reports.server";
import { startAssessment } from "~/services/start-assessment.server";
import { submitAssessment } from "~/services/submit-assessment.server";
import type { Member, World } from "~/world";
import { accepted } from "./accepted";
import { type DemoAnswer, demoAnswers } from "./demo-answers";
import type { DemoFirm } from "./demo-firms";
import { earlierAnswers } from "./earlier-answers";
import { inShort } from "./in-short";
import type { SeedClock } from "./seed-clock";
import { seedHistory } from "./seed-history";
import { seedAcceptedProjects } from "./seed-outcomes";
import { seedShownProjects } from "./seed-projects";

export type SeedTask = {
  readonly firm: DemoFirm;
  readonly serial: number;
  readonly instrument: Instrument;
  readonly consultancies: readonly OrganisationId[];
};

/** Days before the seeding on which plans are made: recent, as the catalogue release is. */
const PLANNED = [2, 9] as const;

/** Takes one firm as far as it shall have come, act by act. */
export const seedFirm = async (clock: SeedClock, task: SeedTask): Promise<void> => {
  const { firm } = task;
  const member = accepted(await registerEnterprise(clock.on(firm.registered), firm.form, "demo"));
  await engage(clock, member, task);
  if (firm.progress === "registered") return;
  if (isRepeating(task)) await seedHistory(clock, member, task);
  const assessmentId = await answer(clock, member, task);
  if (firm.progress === "answering") return;
  const submissionId = await submit(clock, member, task, assessmentId);
  if (firm.consents) accepted(await shareReports(clock.on(10), member));
  if (firm.progress === "submitted") return;
  // Before the plan, which is to be the latest version of its submission.
  if (task.serial > 0) await seedAcceptedProjects(clock, member, submissionId);
  const planned = await plan(clock, member, task, submissionId);
  if (task.serial === 0) await seedShownProjects(clock, member);
  if (firm.progress === "planned" || planned.outcome.kind === "impossible") return;
  // One firm in two agrees to hand on its answers; the first of all does.
  const withAnswers = task.serial % 2 === 0;
  accepted(await issueReport(clock.on(1), member, { roadmapId: planned.roadmapId, withAnswers }));
};

/** One firm in four lets a consultancy in; the first of all does. */
const engage = async (clock: SeedClock, member: Member, { firm, serial, consultancies }: SeedTask) => {
  const consultancyId = consultancies[Math.floor(serial / 4) % consultancies.length];
  if (serial % 4 !== 0 || consultancyId === undefined) return;
  accepted(await grantEngagement(clock.on(firm.registered - 1), member, { consultancyId }));
};

/** A firm still answering has got about half way. */
const answer = async (clock: SeedClock, member: Member, task: SeedTask): Promise<string> => {
  const { firm, instrument } = task;
  const begun = firm.registered - clock.chance.whole(1, 5);
  const { assessmentId } = accepted(await startAssessment(clock.on(begun), member));
  const size = { staff: Number(firm.form.staff), revenueWan: Number(firm.form.revenue) };
  const answers = demoAnswers(instrument, firm.maturity, size, clock.chance);
  if (isRepeating(task)) return answerTwice(clock, member, task, { assessmentId, answers });
  const many = firm.progress === "answering" ? Math.round(answers.length * 0.55) : answers.length;
  await save(clock.on(begun - 1), member, assessmentId, answers.slice(0, many));
  return assessmentId;
};

const save = async (world: World, member: Member, assessmentId: string, answers: readonly DemoAnswer[]) => {
  for (const each of answers) accepted(await saveAnswer(world, member, { assessmentId, ...each }));
};

/** One firm in six has been assessed before, the first of all among them. */
const isRepeating = ({ firm, serial }: SeedTask): boolean =>
  serial % 6 === 0 && firm.progress !== "answering";

/** Days after registering on which a repeating firm submits first and begins again. */
const FIRST_SUBMITTED = 7;
const BEGUN_AGAIN = 40;

/** Submits what it answered the time before, begins again with that and brings it up to date. */
const answerTwice = async (
  clock: SeedClock,
  member: Member,
  { firm, instrument }: SeedTask,
  { assessmentId, answers }: { readonly assessmentId: string; readonly answers: readonly DemoAnswer[] },
): Promise<string> => {
  const earlier = earlierAnswers(instrument, answers, clock.chance);
  await save(clock.on(firm.registered - FIRST_SUBMITTED + 1), member, assessmentId, earlier);
  await declare(clock.on(firm.registered - FIRST_SUBMITTED), member, assessmentId);
  const world = clock.on(firm.registered - BEGUN_AGAIN);
  const again = accepted(await startAssessment(world, member)).assessmentId;
  // What is still the same is confirmed by saying it again.
  await save(world, member, again, answers);
  return again;
};

const submit = async (
  clock: SeedClock,
  member: Member,
  task: SeedTask,
  assessmentId: string,
): Promise<SubmissionId> => {
  const days = clock.chance.whole(isRepeating(task) ? BEGUN_AGAIN + 5 : 8, 60);
  return declare(clock.on(task.firm.registered - days), member, assessmentId);
};

const declare = async (world: World, member: Member, assessmentId: string): Promise<SubmissionId> => {
  const { submissionId } = accepted(
    await submitAssessment(world, member, {
      assessmentId,
      declaredBy: member.name,
      position: "企业负责人",
      agreed: true,
    }),
  );
  return submissionId;
};

/** Budgets of three years in 万元. */
const BUDGETS = { micro: [10, 6, 6], small: [40, 25, 20], medium: [90, 70, 60] } as const;

/** Asks for the next level; where the budgets do not reach it, again with the smallest that do, as people would. */
const plan = async (
  clock: SeedClock,
  member: Member,
  { firm, serial }: SeedTask,
  submissionId: SubmissionId,
): Promise<PlannedRoadmap> => {
  const world = inShort(clock.on(clock.chance.whole(...PLANNED)));
  const stretch = 1 + clock.chance.whole(0, 6) / 10;
  const budgets = BUDGETS[firm.size].map((amount) => String(Math.round(amount * stretch)));
  const asked = { submissionId, budgets, target: String(targetOf(firm, serial)), goal: goalOf(serial) };
  const planned = accepted(await planRoadmap(world, member, asked));
  if (planned.outcome.kind === "planned" || !planned.outcome.impossible.smallestBudget) return planned;
  const enough = planned.outcome.impossible.smallestBudget.map(formatWan);
  return accepted(await planRoadmap(world, member, { ...asked, budgets: enough }));
};

/** The first firm of all, and every second one, wants its level for the least money; the others the most for theirs. */
const goalOf = (serial: number) => (serial % 2 === 0 ? "cheapest" : "benefit");

/** 二级 is what acceptance and support hang on; who is near it aims higher, as does the firm shown first. */
const targetOf = ({ maturity }: DemoFirm, serial: number): Exclude<Level, 0> =>
  serial === 0 ? 3 : maturity < 0.7 ? 1 : maturity < 2.1 ? 2 : maturity < 2.9 ? 3 : 4;
