import { toDo } from "~/domain/instrument/progress";
import type { Member, World } from "~/world";
import { readAssessment } from "~db/assessment-view";
import { countRevisions } from "~db/revision";
import { withTenant } from "~db/tenant";

/** The declaration to be given, and whether the answers permit it yet. */
export const readDeclaration = async (world: World, member: Member, id: string | undefined) => {
  const view = await readAssessment(world.db, member, id);
  if (!view) return null;
  const { instrument, assessmentId, submissionId } = view;
  return {
    assessmentId,
    submissionId,
    declaration: instrument.declaration,
    left: toDo(view),
    today: world.now().toISOString(),
    person: member.name,
    revision: await withTenant(world.db, member, (tx) => countRevisions(tx, assessmentId)),
  };
};
