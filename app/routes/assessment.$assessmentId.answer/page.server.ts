import { type AssessmentId, parseId } from "~/domain/ids";
import type { Member, World } from "~/world";
import { countRevisions } from "~db/revision";
import { withTenant } from "~db/tenant";

/** Nothing is ever changed in an assessment that the firm does not have. */
export const readChanges = async (world: World, member: Member, id: string | undefined): Promise<number> => {
  const assessmentId = parseId<AssessmentId>(id);
  return assessmentId ? withTenant(world.db, member, (tx) => countRevisions(tx, assessmentId)) : 0;
};
