import { z } from "zod";
import { type PaperOrderId, parseId } from "~/domain/ids";
import { failure, type Outcome, success } from "~/domain/problem";
import type { Member, World } from "~/world";
import { insertAuditEvent } from "~db/audit-event";
import { findPaperOrder, listPaperItems, type PaperItemRow, type PaperOrderRow } from "~db/paper-order";
import { withTenant } from "~db/tenant";
import { authorise, notFound } from "./authorise";
import { paperName } from "./paper-name";
import { parseInput } from "./parse-input";

export type TakenPapers = {
  readonly order: PaperOrderRow;
  readonly papers: readonly { readonly name: string; readonly read: () => AsyncIterable<Uint8Array> }[];
  readonly failed: readonly PaperItemRow[];
};

const schema = z.object({ orderId: z.string() });

/** The papers of an order that is ready, noted in the trail of whoever takes them. Input: `{ orderId }`. */
export const takePapers = async (
  world: World,
  member: Member,
  input: unknown,
): Promise<Outcome<TakenPapers>> => {
  const allowed = authorise(member, "order-papers");
  if (!allowed.ok) return allowed;
  const parsed = parseInput(schema, input);
  if (!parsed.ok) return parsed;
  const id = parseId<PaperOrderId>(parsed.value.orderId);
  if (!id) return notFound();
  return withTenant(world.db, member, async (tx): Promise<Outcome<TakenPapers>> => {
    const order = await findPaperOrder(tx, id);
    if (!order) return notFound();
    if (order.state !== "ready") return failure({ code: "papers.notReady" });
    const drawn = await listPaperItems(tx, id, "drawn");
    await insertAuditEvent(tx, {
      at: world.now(),
      member_id: member.memberId,
      action: "take-papers",
      subject: id,
      detail: { papers: drawn.length },
    });
    const papers = drawn.map(({ firm_name, number, position }) => ({
      name: paperName({ firm: firm_name, number, language: order.language }),
      read: () => world.papers.read(id, position),
    }));
    return success({ order, papers, failed: await listPaperItems(tx, id, "failed") });
  });
};
