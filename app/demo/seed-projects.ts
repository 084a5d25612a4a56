import type { ProjectId, SubmissionId } from "~/domain/ids";
import { type Day, dayInChina } from "~/domain/milestones/calendar-day";
import { formatWan, type Yuan, yuan } from "~/domain/money";
import { levelField } from "~/domain/projects/form-reads";
import { adoptPlan } from "~/services/adopt-plan.server";
import { planRoadmap } from "~/services/plan-roadmap.server";
import { trackProject } from "~/services/track-project.server";
import type { Member, World } from "~/world";
import { listKnownProjects } from "~db/known-project";
import { listProjectEvents } from "~db/project";
import { listSubmissions } from "~db/submission";
import { withTenant } from "~db/tenant";
import { accepted } from "./accepted";
import { inShort } from "./in-short";
import type { SeedClock } from "./seed-clock";

type Form = Readonly<Record<string, string>>;
/** What is entered so many days before the seeding; without a date it tells of that same day. */
type Entry = readonly [daysAgo: number, form: Form];

/** Enters one line of a project's history as its firm would, on a day of the past. */
const enter = async (clock: SeedClock, member: Member, projectId: ProjectId, [daysAgo, form]: Entry) => {
  const world = clock.on(daysAgo);
  const lines = await withTenant(world.db, member, (tx) => listProjectEvents(tx, projectId));
  const on = dayInChina(world.now());
  accepted(await trackProject(world, member, { on, ...form, projectId, seen: String(lines.length) }));
};

export const enterAll = async (
  clock: SeedClock,
  member: Member,
  projectId: ProjectId,
  entries: readonly Entry[],
): Promise<void> => {
  for (const entry of entries) await enter(clock, member, projectId, entry);
};

const owners = ["生产部 王主任", "设备科 李科长", "信息专员 赵工", "质量部 孙经理", "财务部 周会计"];
export const wan = (amount: number): string => formatWan(yuan(Math.round(amount)));

/** Days before the seeding on which the shown firm made the plan it carries out. */
const PLANNED = 130;

const firstOfMonth = (day: Day): string => `${day.slice(0, 7)}-01`;

/** The shown firm has carried out the plan of its first assessment for some months, not everything as planned. */
export const seedShownProjects = async (clock: SeedClock, member: Member): Promise<void> => {
  const world = clock.on(PLANNED);
  const submissions = await withTenant(world.db, member, listSubmissions);
  const first = submissions.at(-1)?.submission_id;
  if (!first || !(await adoptFirst(world, member, first))) return;
  const known = await withTenant(world.db, member, listKnownProjects);
  const inOrder = known.toSorted((a, b) => (a.project.plan.to < b.project.plan.to ? -1 : 1));
  const today = dayInChina(clock.on(0).now());
  const due = inOrder.filter(({ project }) => project.plan.to < today).length;
  for (const [index, { projectId, project }] of inOrder.entries()) {
    const { amount, steps } = project.plan;
    const levels = Object.fromEntries(steps.map(({ scene, to }) => [levelField(scene), String(to)]));
    const owner: Entry = [PLANNED - 2, { act: "assign", owner: owners[index % owners.length] ?? "" }];
    const history = historyOf(placeOf(index, due), index + 1, amount, levels);
    await enterAll(clock, member, projectId, [owner, ...history]);
  }
};

/** Of what should be done by now one is late and one was dearer, the others are paid; the next one is contracted. */
const placeOf = (index: number, due: number): "paid" | "dearer" | "late" | "contracted" | "planned" => {
  if (index > due) return "planned";
  if (index === due) return "contracted";
  return index === 1 ? "dearer" : index === 2 ? "late" : "paid";
};

const adoptFirst = async (world: World, member: Member, submissionId: SubmissionId): Promise<boolean> => {
  const planned = accepted(
    await planRoadmap(inShort(world), member, {
      submissionId,
      budgets: ["30", "20", "10"],
      target: "2",
      goal: "benefit",
      staffDays: "30",
      startsOn: firstOfMonth(dayInChina(world.now())),
    }),
  );
  if (planned.outcome.kind === "impossible") return false;
  const reason = "先补齐约束性场景，按两年达到二级安排";
  accepted(await adoptPlan(world, member, { roadmapId: planned.roadmapId, reason }));
  return true;
};

const historyOf = (
  place: ReturnType<typeof placeOf>,
  number: number,
  amount: Yuan,
  levels: Form,
): readonly Entry[] => {
  const contract = (times: number) => ({
    act: "contracted",
    amount: wan(amount * times),
    number: `示例-${number}`,
  });
  switch (place) {
    case "paid":
      return [
        [120, contract(0.96)],
        [118, { act: "paid", amount: wan(amount * 0.36) }],
        [112, { act: "started" }],
        [84, { act: "finished" }],
        [76, { act: "accepted", by: "总经理 张总" }],
        [74, { act: "measured", staffDays: "9", ...levels }],
        [70, { act: "paid", amount: wan(amount * 0.6), final: "on" }],
        [30, { act: "subsidised", amount: wan(amount * 0.3), source: "区级奖补（示例）" }],
      ];
    case "dearer":
      return [
        [110, contract(1.12)],
        [108, { act: "paid", amount: wan(amount * 0.5) }],
        [100, { act: "started" }],
        [52, { act: "finished" }],
        [45, { act: "accepted", by: "生产部与信息专员" }],
        [40, { act: "measured", staffDays: "14", ...levels }],
      ];
    case "late":
      return [
        [96, contract(1)],
        [90, { act: "started" }],
        [60, { act: "paid", amount: wan(amount * 0.3) }],
      ];
    case "contracted":
      return [
        [15, contract(1.02)],
        [12, { act: "paid", amount: wan(amount * 0.3) }],
      ];
    default:
      return [];
  }
};
