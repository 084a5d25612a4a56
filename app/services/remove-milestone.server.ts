import { z } from "zod";
import { type HistoricalResultId, type OnsiteRatingId, parseId } from "~/domain/ids";
import { type Outcome, success } from "~/domain/problem";
import type { Member, World } from "~/world";
import { type AuditDetail, insertAuditEvent } from "~db/audit-event";
import { deleteHistoricalResult } from "~db/historical-result";
import { deleteOnsiteRating } from "~db/onsite-rating";
import { type TenantDb, withTenant } from "~db/tenant";
import { authorise, notFound } from "./authorise";
import { parseInput } from "./parse-input";

const schema = z.object({ kind: z.enum(["historical", "onsite"]), id: z.string() });
type Asked = z.infer<typeof schema>;

/** Takes out what the firm entered by mistake; the trail keeps what it was. Input: `{ kind, id }`. */
export const removeMilestone = async (
  world: World,
  member: Member,
  input: unknown,
): Promise<Outcome<{ readonly kind: Asked["kind"] }>> => {
  const allowed = authorise(member, "record-milestone");
  if (!allowed.ok) return allowed;
  const asked = parseInput(schema, input);
  if (!asked.ok) return asked;
  return withTenant(world.db, member, async (tx) => {
    const removed = await remove(tx, asked.value);
    if (!removed) return notFound();
    await insertAuditEvent(tx, {
      at: world.now(),
      member_id: member.memberId,
      action: "remove-milestone",
      subject: asked.value.id,
      detail: { kind: asked.value.kind, ...removed },
    });
    return success({ kind: asked.value.kind });
  });
};

const remove = async (tx: TenantDb, { kind, id }: Asked): Promise<AuditDetail | undefined> => {
  if (kind === "historical") {
    const found = parseId<HistoricalResultId>(id);
    return found ? await deleteHistoricalResult(tx, found) : undefined;
  }
  const found = parseId<OnsiteRatingId>(id);
  return found ? await deleteOnsiteRating(tx, found) : undefined;
};
