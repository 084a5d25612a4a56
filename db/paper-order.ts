import { type Selectable, sql } from "kysely";
import type { PaperOrderId } from "~/domain/ids";
import type { PaperFault, PaperOrderState } from "~/domain/paper-order";
import type { TenantTables } from "./schema";
import type { TenantDb } from "./tenant";

export type PaperOrderRow = Omit<Selectable<TenantTables["paper_order"]>, "organisation_id">;
export type PaperItemRow = Omit<
  Selectable<TenantTables["paper_order_item"]>,
  "organisation_id" | "paper_order_id"
>;

const ORDER = [
  "paper_order_id",
  "language",
  "cut",
  "state",
  "ordered_by",
  "ordered_at",
  "finished_at",
  "expires_at",
] as const;
const ITEM = ["position", "firm_id", "report_id", "number", "firm_name", "state", "fault"] as const;

export const insertPaperOrder = async (
  tx: TenantDb,
  order: Pick<PaperOrderRow, "paper_order_id" | "language" | "cut" | "ordered_by" | "ordered_at">,
): Promise<void> => {
  await tx
    .insertInto("paper_order")
    .values({ ...order, state: "queued" })
    .execute();
};

/** In the order of the list, positions from 1. */
export const insertPaperItems = async (
  tx: TenantDb,
  id: PaperOrderId,
  papers: readonly Pick<PaperItemRow, "firm_id" | "report_id" | "number" | "firm_name">[],
): Promise<void> => {
  const rows = papers.map((paper, index) => ({
    ...paper,
    paper_order_id: id,
    position: index + 1,
    state: "waiting" as const,
  }));
  await tx.insertInto("paper_order_item").values(rows).execute();
};

export const findPaperOrder = (tx: TenantDb, id: PaperOrderId): Promise<PaperOrderRow | undefined> =>
  tx.selectFrom("paper_order").select(ORDER).where("paper_order_id", "=", id).executeTakeFirst();

/** Newest first, each with how many of its papers are drawn or failed. */
export const listPaperOrders = (tx: TenantDb, limit = 20) =>
  tx
    .selectFrom("paper_order as o")
    .innerJoin("paper_order_item as i", (join) =>
      join
        .onRef("i.organisation_id", "=", "o.organisation_id")
        .onRef("i.paper_order_id", "=", "o.paper_order_id"),
    )
    .select(ORDER.map((column) => `o.${column}` as const))
    .select([
      sql<number>`count(*)::integer`.as("papers"),
      sql<number>`count(*) filter (where i.state = 'drawn')::integer`.as("drawn"),
      sql<number>`count(*) filter (where i.state = 'failed')::integer`.as("failed"),
    ])
    .groupBy(["o.organisation_id", "o.paper_order_id"])
    .orderBy("o.ordered_at", "desc")
    .orderBy("o.paper_order_id")
    .limit(limit)
    .execute();

export const listPaperItems = (
  tx: TenantDb,
  id: PaperOrderId,
  state: PaperItemRow["state"],
): Promise<readonly PaperItemRow[]> =>
  tx
    .selectFrom("paper_order_item")
    .select(ITEM)
    .where("paper_order_id", "=", id)
    .where("state", "=", state)
    .orderBy("position")
    .execute();

/** From one of the states only; whether it was in one. */
export const movePaperOrder = async (
  tx: TenantDb,
  id: PaperOrderId,
  from: readonly PaperOrderState[],
  to: { readonly state: PaperOrderState; readonly finished_at?: Date; readonly expires_at?: Date },
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable("paper_order")
    .set(to)
    .where("paper_order_id", "=", id)
    .where("state", "in", from)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};

/** What became of one paper. */
export const settlePaper = async (
  tx: TenantDb,
  id: PaperOrderId,
  position: number,
  fault: PaperFault | null,
): Promise<void> => {
  await tx
    .updateTable("paper_order_item")
    .set({ state: fault === null ? "drawn" : "failed", fault })
    .where("paper_order_id", "=", id)
    .where("position", "=", position)
    .execute();
};
