import { type Expression, type RawBuilder, type SqlBool, sql, type Transaction } from "kysely";
import type { BureauRows, DemandRow, FirmCount, SceneLevelCount } from "~/domain/chain/bureau-rows";
import type { ByName } from "~/domain/chain/by-name";
import { type FirmFilter, firmSearch } from "~/domain/chain/firm-filter";
import { demandRecord, type Records } from "~/domain/chain/records";
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

export type BureauFirmRow = Omit<BureauViews["bureau_firm"], "submission_id" | "roadmap_id">;

const stateIs = (state: NonNullable<FirmFilter["state"]>): RawBuilder<SqlBool> => {
  if (state === "unfinished") return sql`f.level is null`;
  if (state === "has-submitted") return sql`f.level is not null`;
  return state === "has-planned" ? sql`f.state in ('planned', 'reported')` : sql`f.state = ${state}`;
};

/** The firm's name or its credit code has this as a part, however wide it was typed and with whatever spaces. */
const says = (text: string): RawBuilder<SqlBool> => {
  const { name, creditCode } = firmSearch(text);
  const named = sql<SqlBool>`strpos(regexp_replace(lower(normalize(f.name, nfkc)), '\\s', '', 'g'), ${name}) > 0`;
  return creditCode === null ? named : sql<SqlBool>`(${named} or strpos(f.credit_code, ${creditCode}) > 0)`;
};

/** Conditions on the firm's row; every other view is cut by the firms that are left. */
export const cut = (filter: FirmFilter): Expression<SqlBool> => {
  const { title, state, text, ...equal } = filter;
  const conditions = Object.entries(equal)
    .filter(([, value]) => value !== undefined)
    .map(([column, value]) => sql<SqlBool>`${sql.ref(`f.${column}`)} = ${value}`);
  if (title !== undefined) conditions.push(title === "none" ? sql`f.title is null` : sql`f.title = ${title}`);
  if (state !== undefined) conditions.push(stateIs(state));
  if (text !== undefined) conditions.push(says(text));
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
      "f.consented",
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

/** How many firms agree in what tables are cut by. */
const listFirmCounts = (tx: BureauDb): Promise<readonly FirmCount[]> =>
  tx
    .selectFrom("bureau_firm")
    .select(["chain", "unit", "size", "title", "state", "level", "consented"])
    .select(sql<number>`count(*)::integer`.as("firms"))
    .groupBy(["chain", "unit", "size", "title", "state", "level", "consented"])
    .orderBy("chain")
    .orderBy("unit")
    .execute();

/** A condition on the firm's row `f`: it consented, or `all` may be seen by name. */
const visible = (all: boolean): Expression<SqlBool> => (all ? sql<SqlBool>`true` : sql<SqlBool>`f.consented`);

/** How many of the visible firms stand at each level of each scene, by the chain they are counted in. */
const listSceneLevels = (tx: BureauDb, all: boolean): Promise<readonly SceneLevelCount[]> =>
  tx
    .selectFrom("bureau_firm_scene as s")
    .innerJoin("bureau_firm as f", "f.organisation_id", "s.organisation_id")
    .select(["f.chain", "s.scene", "s.level", sql<number>`count(*)::integer`.as("firms")])
    .where(visible(all))
    .groupBy(["f.chain", "s.scene", "s.level"])
    .orderBy("f.chain")
    .orderBy("s.scene")
    .orderBy("s.level")
    .execute();

/** Yuan of the latest roadmaps of the visible firms by chain and plan year: as a whole, by kind of solution and of cost. */
const listDemand = async (tx: BureauDb, all: boolean): Promise<readonly DemandRow[]> => {
  const { rows } = await sql<DemandRow>`
    select f.chain, d.year, sum(d.amount)::bigint as amount, coalesce(d.solution_kind, d.cost_kind, '') as kind,
           case when grouping(d.solution_kind) = 0 then 'solution'
                when grouping(d.cost_kind) = 0 then 'cost'
                else 'year' end as cut
    from bureau_firm_demand d join bureau_firm f on f.organisation_id = d.organisation_id
    where ${visible(all)}
    group by grouping sets (
      (f.chain, d.year), (f.chain, d.year, d.solution_kind), (f.chain, d.year, d.cost_kind)
    )
    order by f.chain, d.year, cut, kind
  `.execute(tx);
  return rows;
};

/** Everything that working figures are made of. `byName`: what an officer may see of any firm. */
export const readBureauRows = async (tx: BureauDb, byName: readonly ByName[]): Promise<BureauRows> => ({
  firms: await listFirmCounts(tx),
  scenes: await listSceneLevels(tx, byName.includes("scenes")),
  demand: await listDemand(tx, byName.includes("demand")),
});

/** What publishable figures are made of: how many firms there are, and one record a firm with a result or a roadmap. */
export const readRecords = async (
  tx: BureauDb,
): Promise<{ readonly firms: readonly FirmCount[]; readonly records: Records }> => {
  const firms = await tx
    .selectFrom("bureau_firm")
    .select(["organisation_id", "chain", "unit", "size", "title", "state", "level", "consented"])
    .select(["submission_id", "roadmap_id"])
    .orderBy("organisation_id")
    .execute();
  const scenes = grouped(
    await tx.selectFrom("bureau_firm_scene").select(["organisation_id", "scene", "level"]).execute(),
  );
  const spend = grouped(
    await tx
      .selectFrom("bureau_firm_demand")
      .select(["organisation_id", "year", "solution_kind", "cost_kind", "amount"])
      .execute(),
  );
  return {
    firms: await listFirmCounts(tx),
    records: {
      results: firms.flatMap(({ organisation_id: firm, submission_id, roadmap_id: _, level, ...cut }) =>
        level === null
          ? []
          : [
              {
                ...cut,
                key: `${firm} ${submission_id}`,
                level,
                scenes: Object.fromEntries(
                  (scenes.get(firm) ?? []).map(({ scene, level: at }) => [scene, at]),
                ),
              },
            ],
      ),
      demand: firms.flatMap(({ organisation_id: firm, roadmap_id, chain, consented }) =>
        roadmap_id === null
          ? []
          : [demandRecord({ firm, key: `${firm} ${roadmap_id}`, chain, consented }, spend.get(firm) ?? [])],
      ),
    },
  };
};

const grouped = <Row extends { readonly organisation_id: OrganisationId }>(
  rows: readonly Row[],
): ReadonlyMap<OrganisationId, readonly Row[]> => {
  const groups = new Map<OrganisationId, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.organisation_id);
    if (group) group.push(row);
    else groups.set(row.organisation_id, [row]);
  }
  return groups;
};
