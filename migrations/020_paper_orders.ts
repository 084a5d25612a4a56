import { type Kysely, sql } from "kysely";
import { openToBureau, protectTenantTable } from "./tenancy";

/** A firm lets its authority have its reports as they are, answers included; one row a firm, changed by it alone. */
const createConsent = async (db: Kysely<unknown>) => {
  await sql`
    create table report_consent (
      organisation_id uuid not null primary key references organisation,
      granted_by uuid not null,
      granted_at timestamptz not null,
      revoked_at timestamptz
    )
  `.execute(db);
  await protectTenantTable(db, "report_consent", ["select", "insert", "update"]);
  await openToBureau(db, "report_consent");
};

/** Papers that an office ordered as one ZIP: the order, and a row for each paper with what became of it. */
const createOrders = async (db: Kysely<unknown>) => {
  await sql`
    create table paper_order (
      organisation_id uuid not null,
      paper_order_id uuid not null,
      language text not null check (language in ('zh', 'en')),
      cut text not null,
      state text not null check (state in ('queued', 'running', 'ready', 'cancelled', 'expired')),
      ordered_by uuid not null,
      ordered_at timestamptz not null,
      finished_at timestamptz,
      expires_at timestamptz,
      primary key (organisation_id, paper_order_id)
    )
  `.execute(db);
  await protectTenantTable(db, "paper_order", ["select", "insert", "update"]);
  await sql`
    create table paper_order_item (
      organisation_id uuid not null,
      paper_order_id uuid not null,
      position integer not null check (position >= 1),
      firm_id uuid not null,
      report_id uuid not null,
      number text not null,
      firm_name text not null,
      state text not null check (state in ('waiting', 'drawn', 'failed')),
      fault text check (fault in ('gone', 'drawing')),
      primary key (organisation_id, paper_order_id, position),
      foreign key (organisation_id, paper_order_id) references paper_order
    )
  `.execute(db);
  await protectTenantTable(db, "paper_order_item", ["select", "insert", "update"]);
};

/** The latest report of each firm that stands and that its firm consented to; with the signature it was issued with. */
const createView = async (db: Kysely<unknown>) => {
  await openToBureau(db, "report_signature");
  await openToBureau(db, "roadmap_certificate");
  await sql`
    create view bureau_report as
      select distinct on (d.organisation_id) d.organisation_id, d.report_id, d.number, d.content, d.sha256,
             s.suite, s.key_id, s.signature, s.signed_at,
             case when d.content ? 'certificate' then p.content end as certificate
      from report d
      join report_consent c on c.organisation_id = d.organisation_id and c.revoked_at is null
      left join report_signature s on s.organisation_id = d.organisation_id and s.report_id = d.report_id
      left join roadmap_certificate p
        on p.organisation_id = d.organisation_id and p.roadmap_id = d.roadmap_id
      where not exists (select from report_withdrawal w
                        where w.organisation_id = d.organisation_id and w.report_id = d.report_id)
      order by d.organisation_id, d.created_at desc, d.report_id
  `.execute(db);
  await sql`alter view bureau_report owner to qingzhun_views`.execute(db);
  await sql`grant select on bureau_report to qingzhun_bureau`.execute(db);
};

export const up = async (db: Kysely<unknown>) => {
  await createConsent(db);
  await createOrders(db);
  await sql`grant create on schema public to qingzhun_views`.execute(db);
  await createView(db);
  await sql`revoke create on schema public from qingzhun_views`.execute(db);
};
