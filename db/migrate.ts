import { type Migration, Migrator } from "kysely";
import type pg from "pg";
import * as reference from "../migrations/000_reference";
import * as organisations from "../migrations/001_organisations";
import * as identity from "../migrations/002_identity";
import * as assessments from "../migrations/003_assessments";
import * as roadmaps from "../migrations/004_roadmaps";
import * as audit from "../migrations/005_audit";
import * as engagements from "../migrations/006_engagements";
import * as bureau from "../migrations/007_bureau";
import * as targets from "../migrations/008_targets";
import * as readings from "../migrations/010_readings";
import * as packs from "../migrations/010_variants";
import * as milestones from "../migrations/011_milestones";
import * as signatures from "../migrations/012_signatures";
import * as certificates from "../migrations/014_certificates";
import * as catalogueDrafts from "../migrations/015_catalogue_drafts";
import * as complaints from "../migrations/016_complaints";
import * as projects from "../migrations/017_projects";
import * as proposals from "../migrations/018_proposals";
import * as paperOrders from "../migrations/020_paper_orders";
import * as logIn from "../migrations/021_log_in";
import * as sessions from "../migrations/022_sessions";
import * as recovery from "../migrations/024_recovery";
import * as operator from "../migrations/025_operator";
import * as asked from "../migrations/026_asked";
import * as figureReleases from "../migrations/027_figure_releases";
import * as oneTimePasswords from "../migrations/028_one_time_passwords";
import * as revisions from "../migrations/029_revisions";
import * as accessRights from "../migrations/031_access_rights";
import * as submissionProofs from "../migrations/032_submission_proofs";
import * as unconfirmedAnswers from "../migrations/033_unconfirmed_answers";
import * as oneTimeUntil from "../migrations/039_one_time_until";
import { LOCKS } from "./advisory-locks";
import { type OwnerDb, openOwner } from "./client";
import { ensureInstallation, type Installation } from "./installation";
import { installQueue } from "./job-queue";
import { dropPlainNames, moveFromPlainNames } from "./move-grants";
import { withConnection } from "./pool";
import { type RoleNames, roleNaming } from "./role-names";
import { ensurePasswords, ensureRoles } from "./roles";

/** In this order; a name once released is never changed. */
const migrations: Readonly<Record<string, Migration>> = {
  "000_reference": reference,
  "001_organisations": organisations,
  "002_identity": identity,
  "003_assessments": assessments,
  "004_roadmaps": roadmaps,
  "005_audit": audit,
  "006_engagements": engagements,
  "007_bureau": bureau,
  "008_targets": targets,
  "010_readings": readings,
  "010_variants": packs,
  "011_milestones": milestones,
  "012_signatures": signatures,
  "014_certificates": certificates,
  "015_catalogue_drafts": catalogueDrafts,
  "016_complaints": complaints,
  "017_projects": projects,
  "018_proposals": proposals,
  "020_paper_orders": paperOrders,
  "021_log_in": logIn,
  "022_sessions": sessions,
  "024_recovery": recovery,
  "025_operator": operator,
  "026_asked": asked,
  "027_figure_releases": figureReleases,
  "028_one_time_passwords": oneTimePasswords,
  "029_revisions": revisions,
  "031_access_rights": accessRights,
  "032_submission_proofs": submissionProofs,
  "033_unconfirmed_answers": unconfirmedAnswers,
  "039_one_time_until": oneTimeUntil,
};

/** The names this program knows, in the order they are applied. */
export const KNOWN_MIGRATIONS: readonly string[] = Object.keys(migrations);

/** The names applied to a database, in order; none where it has no schema of ours. */
export const listApplied = async (client: pg.Client): Promise<readonly string[]> => {
  const { rows: there } = await client.query("select to_regclass('kysely_migration') as found");
  if (there[0]?.found === null) return [];
  const { rows } = await client.query<{ name: string }>(
    "select name from kysely_migration order by timestamp, name",
  );
  return rows.map(({ name }) => name);
};

/** Two that start at once on one database migrate it one after the other. */
const whileLocked = <T>(ownerUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> =>
  withConnection(ownerUrl, async (client) => {
    await client.query("select pg_advisory_lock($1)", [LOCKS.migrating]);
    return work(client);
  });

/** The installation with its roles, whole or not at all. */
const prepareInstallation = async (client: pg.Client, ownerUrl: string): Promise<Installation> => {
  await client.query("begin");
  const installation = await ensureInstallation(client);
  await ensureRoles(client, installation);
  const moved = await moveFromPlainNames(client, installation.roles);
  await client.query("commit");
  if (moved) await dropPlainNames(client);
  await ensurePasswords(client, ownerUrl, installation);
  return installation;
};

const runPending = async (db: OwnerDb, roles: RoleNames, last?: string): Promise<readonly string[]> => {
  const migrator = new Migrator({
    db: db.withPlugin(roleNaming(roles)),
    provider: { getMigrations: async () => ({ ...migrations }) },
  });
  const { error, results } = await (last ? migrator.migrateTo(last) : migrator.migrateToLatest());
  if (error) throw error;
  return (results ?? []).map(({ migrationName }) => migrationName);
};

/**
 * Brings the database to the present schema, or to that of an earlier migration (`last`), all or nothing, and yields the
 * names of what was applied (none the second time). `ownerUrl` logs in as a superuser, or as the owner of the database
 * with the right to create roles.
 */
export const migrate = (ownerUrl: string, last?: string): Promise<readonly string[]> =>
  whileLocked(ownerUrl, async (client) => {
    const { roles } = await prepareInstallation(client, ownerUrl);
    await installQueue(ownerUrl, roles);
    const owner = openOwner(ownerUrl);
    try {
      return await runPending(owner, roles, last);
    } finally {
      await owner.destroy();
    }
  });
