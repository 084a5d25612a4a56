import { type Kysely, sql } from "kysely";
import { makeImmutable, protectTenantTable } from "./tenancy";

const CURRENT = "nullif(current_setting('app.organisation_id', true), '')::uuid";

/** The engagement of the asking consultancy with the row's firm stands. */
const ENGAGED = `exists (
  select from engagement e
  where e.organisation_id = proposal.organisation_id and e.consultancy_id = ${CURRENT} and e.revoked_at is null
)`;

/**
 * A version that a consultancy planned for a client. The row is the client's, but the consultancy alone writes it while
 * its engagement stands: first as a draft that the client does not see, then proposed with a reason, after which
 * nobody can change it.
 */
const createProposal = async (db: Kysely<unknown>) => {
  await sql`
    create table proposal (
      organisation_id uuid not null,
      proposal_id uuid not null,
      consultancy_id uuid not null references organisation
        default ${sql.raw(CURRENT)},
      submission_id uuid not null,
      consultancy_name text not null,
      outcome jsonb not null check (outcome ->> 'kind' = 'planned'),
      basis jsonb not null,
      certificate text check (certificate <> ''),
      drafted_by uuid not null,
      drafted_by_name text not null,
      drafted_at timestamptz not null,
      reason text check (char_length(reason) between 1 and 500),
      proposed_at timestamptz,
      primary key (organisation_id, proposal_id),
      foreign key (organisation_id, submission_id) references submission,
      check ((reason is null) = (proposed_at is null))
    )
  `.execute(db);
  await sql`create index proposal_consultancy on proposal (consultancy_id)`.execute(db);
  await sql`alter table proposal enable row level security`.execute(db);
  await sql`alter table proposal force row level security`.execute(db);
  const policies = [
    `tenant on proposal for select to qingzhun_app, current_user
       using (organisation_id = ${CURRENT} and proposed_at is not null)`,
    `consultancy_reads on proposal for select to qingzhun_app using (consultancy_id = ${CURRENT} and ${ENGAGED})`,
    `consultancy_drafts on proposal for insert to qingzhun_app
       with check (consultancy_id = ${CURRENT} and proposed_at is null and ${ENGAGED})`,
    `consultancy_proposes on proposal for update to qingzhun_app
       using (consultancy_id = ${CURRENT} and proposed_at is null and ${ENGAGED})
       with check (consultancy_id = ${CURRENT} and proposed_at is not null)`,
  ];
  for (const policy of policies) await sql.raw(`create policy ${policy}`).execute(db);
  await sql`grant select, insert, update (reason, proposed_at) on proposal to qingzhun_app`.execute(db);
};

/** What the firm decided: written by the firm alone, read by the consultancy that proposed. */
const createDecision = async (db: Kysely<unknown>) => {
  await sql`
    create table proposal_decision (
      organisation_id uuid not null,
      proposal_id uuid not null,
      decision text not null check (decision in ('accepted', 'declined')),
      reason text not null check (char_length(reason) between 1 and 500),
      roadmap_id uuid,
      decided_by uuid not null,
      decided_by_name text not null,
      decided_at timestamptz not null,
      primary key (organisation_id, proposal_id),
      foreign key (organisation_id, proposal_id) references proposal,
      foreign key (organisation_id, roadmap_id) references roadmap,
      check ((decision = 'accepted') = (roadmap_id is not null))
    )
  `.execute(db);
  await protectTenantTable(db, "proposal_decision", ["select", "insert"]);
  await makeImmutable(db, "proposal_decision");
  await sql`
    create policy consultancy on proposal_decision for select to qingzhun_app
      using (exists (
        select from proposal p
        where p.organisation_id = proposal_decision.organisation_id and p.proposal_id = proposal_decision.proposal_id
          and p.consultancy_id = ${sql.raw(CURRENT)}
      ))
  `.execute(db);
};

export const up = async (db: Kysely<unknown>) => {
  await createProposal(db);
  await createDecision(db);
};
