import type { Member, World } from "~/world";
import { findLatestSubmission } from "~db/submission";
import { withTenant } from "~db/tenant";

/** Whether the firm has a result to begin with. */
export const hasSubmission = ({ db }: World, member: Member): Promise<boolean> =>
  withTenant(db, member, async (tx) => (await findLatestSubmission(tx)) !== undefined);
