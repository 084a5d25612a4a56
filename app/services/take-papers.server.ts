import { z } from "zod";
import { type PaperOrderId, parseId } from "~/domain/ids";
import { failure, type Outcome, success } from "~/domain/problem";
import type { Member, World } from "~/world";
import { insertAuditEvent } from "~db/audit-event";
import { withBureau } from "~db/bureau";
import { listStandingReports } from "~db/bureau-report";
import {
  findPaperOrder,
  listPaperItems,
  type PaperItemRow,
  type PaperOrderRow,
  settlePaper,
} from "~db/paper-order";
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

/**
 * The papers of an order that is ready, noted in the trail of whoever takes them. Input: `{ orderId }`. Whether each may
 * be had is asked again: where one may not, it is left out of the order for good and nothing is handed out this time.
 */
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
  const { order, drawn } = await withTenant(world.db, member, async (tx) => ({
    order: await findPaperOrder(tx, id),
    drawn: await listPaperItems(tx, id, "drawn"),
  }));
  if (!order) return notFound();
  if (order.state !== "ready") return failure({ code: "papers.notReady" });
  const gone = await listGone(world, member, drawn);
  if (gone.length > 0) {
    await leaveOut(world, member, id, gone);
    return failure({ code: "papers.leftOut", values: { papers: gone.length } });
  }
  return success(await handOut(world, member, order, drawn));
};

const listGone = async (
  world: World,
  member: Member,
  drawn: readonly PaperItemRow[],
): Promise<readonly PaperItemRow[]> => {
  const standing = await withBureau(world.db, member, (tx) =>
    listStandingReports(
      tx,
      drawn.map(({ report_id }) => report_id),
    ),
  );
  return drawn.filter(({ report_id }) => !standing.has(report_id));
};

const leaveOut = async (
  world: World,
  member: Member,
  id: PaperOrderId,
  gone: readonly PaperItemRow[],
): Promise<void> => {
  await withTenant(world.db, member, async (tx) => {
    for (const { position } of gone) await settlePaper(tx, id, position, "gone");
    await insertAuditEvent(tx, {
      at: world.now(),
      member_id: member.memberId,
      action: "leave-out-papers",
      subject: id,
      detail: { papers: gone.length },
    });
  });
  for (const { position } of gone) await world.papers.drop(id, position);
};

const handOut = (
  world: World,
  member: Member,
  order: PaperOrderRow,
  drawn: readonly PaperItemRow[],
): Promise<TakenPapers> =>
  withTenant(world.db, member, async (tx) => {
    const id = order.paper_order_id;
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
    return { order, papers, failed: await listPaperItems(tx, id, "failed") };
  });
