import { type Expression, type SqlBool, sql, type Transaction } from "kysely";
import type { BureauRows, DemandRow, FirmState, SceneLevelCount } from "~/domain/chain/bureau-rows";
import type { OrganisationId } from "~/domain/ids";
import type { Level } from "~/domain/instrument/instrument";
import type { SizeClass, Title } from "~/domain/organisation";
import type { Clients } from "./client";
import type { BureauViews, ReferenceTables } from "./schema";

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

/** What rows are cut to; what is absent does not cut. Chain "" is counted in none, title "none" has none. */
export type BureauFilter = {
  readonly chain?: string;
  readonly unit?: string;
  readonly size?: SizeClass;
  readonly title?: Title | "none";
  readonly state?: FirmState;
  readonly level?: Level;
};

export type BureauFirmRow = BureauViews["bureau_firm"];

/** Conditions on the firm's row; every other view is cut by the firms that are left. */
const cut = (filter: BureauFilter): Expression<SqlBool> => {
  const { title, ...equal } = filter;
  const conditions = Object.entries(equal)
    .filter(([, value]) => value !== undefined)
    .map(([column, value]) => sql<SqlBool>`${sql.ref(`f.${column}`)} = ${value}`);
  if (title !== undefined) conditions.push(title === "none" ? sql`f.title is null` : sql`f.title = ${title}`);
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
export const listBureauFirms = (tx: BureauDb, filter: BureauFilter = {}): Promise<readonly BureauFirmRow[]> =>
  firms(tx).where(cut(filter)).orderBy(sql`f.name collate "zh-x-icu"`).orderBy("f.organisation_id").execute();

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
export const listSceneLevels = (
  tx: BureauDb,
  filter: BureauFilter = {},
): Promise<readonly SceneLevelCount[]> =>
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

/** Yuan of the latest roadmaps by chain, plan year and kinds, with how many firms share it and the largest part. */
export const listDemand = (tx: BureauDb, filter: BureauFilter = {}): Promise<readonly DemandRow[]> =>
  tx
    .selectFrom("bureau_firm_demand as d")
    .innerJoin("bureau_firm as f", "f.organisation_id", "d.organisation_id")
    .select([
      "f.chain",
      "d.year",
      "d.solution_kind",
      "d.cost_kind",
      sql<number>`count(*)::integer`.as("firms"),
      sql<number>`sum(d.amount)::bigint`.as("amount"),
      sql<number>`max(d.amount)::bigint`.as("largest"),
    ])
    .where(cut(filter))
    .groupBy(["f.chain", "d.year", "d.solution_kind", "d.cost_kind"])
    .orderBy("f.chain")
    .orderBy("d.year")
    .orderBy("d.solution_kind")
    .orderBy("d.cost_kind")
    .execute();

/** Everything the overview and the page of a chain are made of. */
export const readBureauRows = async (tx: BureauDb, filter: BureauFilter = {}): Promise<BureauRows> => ({
  firms: await listBureauFirms(tx, filter),
  scenes: await listSceneLevels(tx, filter),
  demand: await listDemand(tx, filter),
});
