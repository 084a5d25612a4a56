import { draftFor } from "~/domain/planning/plan-for";
import type { Roadmap } from "~/domain/planning/roadmap";
import { type Outcome, success } from "~/domain/problem";
import type { Member, World } from "~/world";
import { readPlanning } from "./read-planning";

/** The greedy plan for what a form asks, at once and without storing anything; null where greed finds none. */
export const draftRoadmap = async (
  world: World,
  member: Member,
  input: unknown,
): Promise<Outcome<Roadmap | null>> => {
  const asked = await readPlanning(world, member, input);
  return asked.ok ? success(draftFor(asked.value.planning)) : asked;
};
