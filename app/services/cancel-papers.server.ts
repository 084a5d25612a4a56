import { z } from "zod";
import { type PaperOrderId, parseId } from "~/domain/ids";
import { type Outcome, success } from "~/domain/problem";
import type { Member, World } from "~/world";
import { insertAuditEvent } from "~db/audit-event";
import { findPaperOrder, movePaperOrder } from "~db/paper-order";
import { withTenant } from "~db/tenant";
import { authorise, notFound } from "./authorise";
import { parseInput } from "./parse-input";

const schema = z.object({ orderId: z.string() });

/** Stops an order that is under way, or gives up one that is ready; its papers are removed. Input: `{ orderId }`. */
export const cancelPapers = async (world: World, member: Member, input: unknown): Promise<Outcome<null>> => {
  const allowed = authorise(member, "order-papers");
  if (!allowed.ok) return allowed;
  const parsed = parseInput(schema, input);
  if (!parsed.ok) return parsed;
  const id = parseId<PaperOrderId>(parsed.value.orderId);
  if (!id) return notFound();
  const cancelled = await withTenant(world.db, member, async (tx) => {
    if (!(await findPaperOrder(tx, id))) return notFound();
    const moved = await movePaperOrder(tx, id, ["queued", "running", "ready"], { state: "cancelled" });
    if (moved)
      await insertAuditEvent(tx, {
        at: world.now(),
        member_id: member.memberId,
        action: "cancel-papers",
        subject: id,
      });
    return success(null);
  });
  if (cancelled.ok) await world.papers.remove(id);
  return cancelled;
};
