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

/** A paper with what the list of papers beside it says. */
export type TakenPaper = {
  readonly name: string;
  readonly read: () => AsyncIterable<Uint8Array>;
  readonly firm: string;
  readonly number: string;
  readonly creditCode: string;
  readonly issuedOn: string;
  readonly sha256: string;
};

export type TakenPapers = {
  readonly order: PaperOrderRow;
  readonly papers: readonly TakenPaper[];
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
  const standing = await readStanding(world, member, drawn);
  const gone = drawn.filter(({ report_id }) => !standing.has(report_id));
  if (gone.length > 0) {
    await leaveOut(world, member, id, gone);
    return failure({ code: "papers.leftOut", values: { papers: gone.length } });
  }
  return success(await handOut(world, member, order, papersOf(order, drawn, standing, world)));
};

type Standing = Awaited<ReturnType<typeof listStandingReports>>;

const readStanding = (world: World, member: Member, drawn: readonly PaperItemRow[]): Promise<Standing> =>
  withBureau(world.db, member, (tx) =>
    listStandingReports(
      tx,
      drawn.map(({ report_id }) => report_id),
    ),
  );

const papersOf = (
  { paper_order_id: id, language }: PaperOrderRow,
  drawn: readonly PaperItemRow[],
  standing: Standing,
  { papers }: World,
): readonly TakenPaper[] =>
  drawn.flatMap(({ firm_name: firm, number, position, report_id }) => {
    const report = standing.get(report_id);
    if (!report) return [];
    const { credit_code: creditCode, issued_on: issuedOn, sha256 } = report;
    const name = paperName({ firm, number, language });
    return [{ name, read: () => papers.read(id, position), firm, number, creditCode, issuedOn, sha256 }];
  });

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
  papers: readonly TakenPaper[],
): Promise<TakenPapers> =>
  withTenant(world.db, member, async (tx) => {
    const id = order.paper_order_id;
    await insertAuditEvent(tx, {
      at: world.now(),
      member_id: member.memberId,
      action: "take-papers",
      subject: id,
      detail: { papers: papers.length },
    });
    return { order, papers, failed: await listPaperItems(tx, id, "failed") };
  });
