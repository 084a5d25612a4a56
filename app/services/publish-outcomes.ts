import { dayInChina } from "~/domain/milestones/calendar-day";
import { mayPublish } from "~/domain/projects/outcomes";
import type { World } from "~/world";
import type { OwnerDb } from "~db/client";
import { loadReference } from "~db/reference-cache";
import { insertSolutionOutcome, listOutcomeSums, listSolutionOutcomes } from "~db/solution-outcome";

/**
 * Publishes what accepted projects of all firms come to, solution by solution, where enough firms stand behind it and
 * behind what is new since the last time. Yields the solutions. A job of the installation, not an act of a member: it
 * runs as the owner, who sees sums over firms and no firm.
 */
export const publishOutcomes = async (
  world: Pick<World, "db" | "now">,
  owner: OwnerDb,
): Promise<readonly string[]> => {
  const { disclosure, outcomes } = (await loadReference(world.db, world.now())).parameters;
  if (!outcomes) return [];
  const minimumFirms = Math.max(disclosure.minimumFirms, outcomes.minimumFirms);
  const rule = { minimumFirms, dominancePercent: disclosure.dominancePercent };
  const asOf = dayInChina(world.now());
  const last = new Map((await listSolutionOutcomes(world.db.app, asOf)).map((each) => [each.solution, each]));
  const published: string[] = [];
  for (const { largest, ...sums } of await listOutcomeSums(owner)) {
    if (!mayPublish({ ...sums, largest }, last.get(sums.solution), rule)) continue;
    if (await insertSolutionOutcome(owner, { ...sums, asOf })) published.push(sums.solution);
  }
  return published;
};
