import type { SubmissionId } from "~/domain/ids";
import type { Solve } from "~/domain/planning/programme";
import { levelField } from "~/domain/projects/form-reads";
import { adoptPlan } from "~/services/adopt-plan.server";
import { planRoadmap } from "~/services/plan-roadmap.server";
import type { Member, World } from "~/world";
import { listKnownProjects } from "~db/known-project";
import { findSubmission } from "~db/submission";
import { withTenant } from "~db/tenant";
import { accepted } from "./accepted";
import type { SeedClock } from "./seed-clock";
import { enterAll, wan } from "./seed-projects";

/** What a good many demo firms have carried out already, with how its price and days turned out on the whole. */
const CARRIED_OUT: Readonly<Record<string, { readonly price: number; readonly days: number }>> = {
  "transformation-plan": { price: 1.14, days: 50 },
  "pilot-coaching": { price: 0.9, days: 52 },
  "crm-cloud": { price: 1.22, days: 38 },
};
const SOLUTIONS = Object.keys(CARRIED_OUT);

/** These plans are made without looking for the best one: only what was carried out of them matters. */
const unsolved: Solve = async () => ({
  status: "unknown",
  values: [],
  objectives: [],
  milliseconds: 0,
  solver: "",
  judged: false,
  certificate: null,
});

/** Days that the longest of them takes from the plan to the last payment. */
const LONGEST = 75;
const DAY = 86_400_000;

/** A firm that has carried out and accepted a few solutions; nothing where it began too late or they do not suit it. */
export const seedAcceptedProjects = async (
  clock: SeedClock,
  member: Member,
  submissionId: SubmissionId,
): Promise<void> => {
  const submission = await withTenant(clock.on(0).db, member, (tx) => findSubmission(tx, submissionId));
  const submitted = submission?.submitted_at.getTime() ?? 0;
  const plannedAgo = Math.floor((clock.on(0).now().getTime() - submitted) / DAY) - 2;
  if (plannedAgo < LONGEST) return;
  const world: World = { ...clock.on(plannedAgo), solve: unsolved };
  const startsOn = `${world.now().toISOString().slice(0, 8)}01`;
  const planned = await planRoadmap(world, member, {
    submissionId,
    budgets: ["30", "10", "10"],
    target: "1",
    goal: "cheapest",
    startsOn,
    pinned: SOLUTIONS,
  });
  if (!planned.ok || planned.value.outcome.kind === "impossible") return;
  accepted(await adoptPlan(world, member, { roadmapId: planned.value.roadmapId }));
  const known = await withTenant(world.db, member, listKnownProjects);
  for (const { projectId, solution, project } of known) {
    const turned = CARRIED_OUT[solution];
    if (!turned) continue;
    const amount = wan(project.plan.amount * (turned.price + clock.chance.whole(-6, 6) / 100));
    const finished = plannedAgo - 2 - turned.days - clock.chance.whole(0, 6);
    const reached = clock.chance.happens(0.85);
    const levels = project.plan.steps.map(({ scene, from, to }) => [
      levelField(scene),
      String(reached ? to : from),
    ]);
    await enterAll(clock, member, projectId, [
      [plannedAgo - 2, { act: "contracted", amount }],
      [plannedAgo - 6, { act: "started" }],
      [finished, { act: "finished" }],
      [finished - 4, { act: "accepted", by: "企业负责人" }],
      [finished - 5, { act: "measured", staffDays: "", ...Object.fromEntries(levels) }],
      [finished - 8, { act: "paid", amount, final: "on" }],
    ]);
  }
};
