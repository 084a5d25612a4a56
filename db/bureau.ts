import { type Expression, type SqlBool, sql, type Transaction } from "kysely";
import type { BureauRows, DemandRow, SceneLevelCount } from "~/domain/chain/bureau-rows";
import type { FirmFilter } from "~/domain/chain/firm-filter";
import type { OrganisationId } from "~/domain/ids";
import type { BureauViews } from "./bureau-views-schema";
import type { Clients } from "./client";
import type { ReferenceTables } from "./schema";

declare const bureau: unique symbol;

type Views = BureauViews & ReferenceTables;

/** A read-only transaction of the bureau's role: views only, cut to the units of its jurisdiction. */
export type BureauDb = Transaction<Views> & { readonly [bureau]: true };

/** One snapshot for everything `work` reads, so that tables of one page agree with each other. */
export const withBureau = <T>(
  clients: Clients,
  officer: { readonly organisationId: OrganisationId },
  work: (tx: BureauDb) => Promise<T>,
): Promise<T> =>
  clients.bureau
    .transaction()
    .setIsolationLevel("repeatable read")
    .setAccessMode("read only")
    .execute(async (tx) => {
      await sql`select set_config('app.organisation_id', ${officer.organisationId}, true)`.execute(tx);
      return work(tx as BureauDb);
    });

export type BureauFirmRow = BureauViews["bureau_firm"];

/** Conditions on the firm's row; every other view is cut by the firms that are left. */
export const cut = (filter: FirmFilter): Expression<SqlBool> => {
  const { title, state, text, ...equal } = filter;
  const conditions = Object.entries(equal)
    .filter(([, value]) => value !== undefined)
    .map(([column, value]) => sql<SqlBool>`${sql.ref(`f.${column}`)} = ${value}`);
  if (title !== undefined) conditions.push(title === "none" ? sql`f.title is null` : sql`f.title = ${title}`);
  if (state !== undefined)
    conditions.push(state === "unfinished" ? sql`f.level is null` : sql`f.state = ${state}`);
  if (text !== undefined)
    conditions.push(sql`(strpos(lower(f.name), lower(${text})) > 0 or f.credit_code = upper(${text}))`);
  return conditions.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`${sql.join(conditions, sql` and `)}`;
};

const firms = (tx: BureauDb) =>
  tx
    .selectFrom("bureau_firm as f")
    .select([
      "f.organisation_id",
      "f.name",
      "f.credit_code",
      "f.sector",
      "f.unit",
      "f.chains",
      "f.chain",
      "f.size",
      "f.title",
      "f.revenue",
      "f.state",
      "f.points",
      "f.level",
      "f.submitted_at",
    ]);

/** Firms of the jurisdiction in Chinese order of their names. */
export const listBureauFirms = (tx: BureauDb, filter: FirmFilter = {}): Promise<readonly BureauFirmRow[]> =>
  firms(tx).where(cut(filter)).orderBy(sql`f.name collate "zh-x-icu"`).orderBy("f.organisation_id").execute();

/** How many firms there are in the jurisdiction, whatever a list is cut to. */
export const countBureauFirms = async (tx: BureauDb): Promise<number> => {
  const { count } = await tx
    .selectFrom("bureau_firm")
    .select(sql<number>`count(*)::integer`.as("count"))
    .executeTakeFirstOrThrow();
  return count;
};

/** Undefined also for a firm outside the jurisdiction. */
export const findBureauFirm = (tx: BureauDb, id: OrganisationId): Promise<BureauFirmRow | undefined> =>
  firms(tx).where("f.organisation_id", "=", id).executeTakeFirst();

/** Scene levels of a firm's latest submission. */
export const listFirmScenes = (tx: BureauDb, id: OrganisationId) =>
  tx
    .selectFrom("bureau_firm_scene")
    .select(["scene", "level"])
    .where("organisation_id", "=", id)
    .orderBy("scene")
    .execute();

/** How many firms stand at each level of each scene, by the chain they are counted in. */
export const listSceneLevels = (tx: BureauDb, filter: FirmFilter = {}): Promise<readonly SceneLevelCount[]> =>
  tx
    .selectFrom("bureau_firm_scene as s")
    .innerJoin("bureau_firm as f", "f.organisation_id", "s.organisation_id")
    .select(["f.chain", "s.scene", "s.level", sql<number>`count(*)::integer`.as("firms")])
    .where(cut(filter))
    .groupBy(["f.chain", "s.scene", "s.level"])
    .orderBy("f.chain")
    .orderBy("s.scene")
    .orderBy("s.level")
    .execute();

/**
 * Yuan of the latest roadmaps by chain and plan year: as a whole, by kind of solution and by kind of cost, each with
 * how many firms share it and the largest part of one.
 */
export const listDemand = async (tx: BureauDb, filter: FirmFilter = {}): Promise<readonly DemandRow[]> => {
  const { rows } = await sql<DemandRow>`
    with spent as (
      select f.chain, d.year, sum(d.amount) as amount, coalesce(d.solution_kind, d.cost_kind, '') as kind,
             case when grouping(d.solution_kind) = 0 then 'solution'
                  when grouping(d.cost_kind) = 0 then 'cost'
                  else 'year' end as cut
      from bureau_firm_demand d join bureau_firm f on f.organisation_id = d.organisation_id
      where ${cut(filter)}
      group by grouping sets (
        (d.organisation_id, f.chain, d.year),
        (d.organisation_id, f.chain, d.year, d.solution_kind),
        (d.organisation_id, f.chain, d.year, d.cost_kind)
      )
    )
    select chain, year, cut, kind, count(*)::integer as firms, sum(amount)::bigint as amount,
           max(amount)::bigint as largest
    from spent group by chain, year, cut, kind order by chain, year, cut, kind
  `.execute(tx);
  return rows;
};

/** Everything the overview and the page of a chain are made of. */
export const readBureauRows = async (tx: BureauDb, filter: FirmFilter = {}): Promise<BureauRows> => ({
  firms: await listBureauFirms(tx, filter),
  scenes: await listSceneLevels(tx, filter),
  demand: await listDemand(tx, filter),
});
