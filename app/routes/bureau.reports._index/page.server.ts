import { firmFilterQuery, parseFirmFilter } from "~/domain/chain/firm-filter";
import { isUnderWay } from "~/domain/paper-order";
import type { Member, World } from "~/world";
import { listBureauFirms, withBureau } from "~db/bureau";
import { countBureauReports } from "~db/bureau-report";
import { listPaperItems, listPaperOrders } from "~db/paper-order";
import { loadReference } from "~db/reference-cache";
import { type TenantDb, withTenant } from "~db/tenant";

/** What could be ordered by the filter of the address, and what was. */
export const readReportsPage = async (world: World, member: Member, query: URLSearchParams) => {
  const reference = await loadReference(world.db, world.now());
  const filter = parseFirmFilter(query, reference);
  const { reports, firms } = await withBureau(world.db, member, async (tx) => ({
    reports: await countBureauReports(tx, filter),
    firms: (await listBureauFirms(tx, filter)).length,
  }));
  const orders = await withTenant(world.db, member, readOrders);
  return {
    mark: { audience: "working", at: world.now(), by: member.name } as const,
    filter,
    cut: new URLSearchParams(firmFilterQuery(filter)).toString(),
    chains: reference.chains.chains.map(({ code, title }) => ({ code, title })),
    units: reference.regions.units.map(({ code, title }) => ({ code, title })),
    reports,
    firms,
    orders: orders.map((order) => ({
      ...order,
      filter: parseFirmFilter(new URLSearchParams(order.cut), reference),
    })),
  };
};

const readOrders = async (tx: TenantDb) => {
  const lines = [];
  for (const row of await listPaperOrders(tx)) {
    const failed = row.failed === 0 ? [] : await listPaperItems(tx, row.paper_order_id, "failed");
    lines.push({
      id: row.paper_order_id,
      language: row.language,
      cut: row.cut,
      state: row.state,
      underWay: isUnderWay(row.state),
      orderedAt: row.ordered_at,
      expiresAt: row.expires_at,
      papers: row.papers,
      drawn: row.drawn,
      failed: failed.map(({ firm_name, number, fault }) => ({ firm: firm_name, number, fault })),
    });
  }
  return lines;
};

export type ReportsPage = Awaited<ReturnType<typeof readReportsPage>>;
export type OrderLine = ReportsPage["orders"][number];
