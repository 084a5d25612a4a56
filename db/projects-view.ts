import { dayInChina } from "~/domain/milestones/calendar-day";
import { projectsOverview } from "~/domain/projects/overview";
import type { Text } from "~/domain/text";
import { findAdopted } from "./adoption";
import { listKnownProjects } from "./known-project";
import type { Reference } from "./reference-cache";
import type { TenantDb } from "./tenant";

/** The plan a firm carries out and its projects; read as the firm. */
export const gatherProjects = async (tx: TenantDb) => ({
  adopted: await findAdopted(tx),
  known: await listKnownProjects(tx),
});

/** The projects of a firm as its members and its consultants see them; null before the first adoption. */
export const projectsView = (
  { adopted, known }: Awaited<ReturnType<typeof gatherProjects>>,
  reference: Reference,
  /** Of every entry that ever was in the catalogue. */
  titles: Readonly<Record<string, Text>>,
  now: Date,
) => {
  if (adopted?.outcome.kind !== "planned") return null;
  const { tracking } = reference.parameters;
  return {
    roadmapId: adopted.roadmap_id,
    version: adopted.version,
    madeAt: adopted.created_at,
    adoptedAt: adopted.adopted_at,
    titles,
    ...projectsOverview(adopted.outcome.roadmap, known, tracking, dayInChina(now)),
  };
};
