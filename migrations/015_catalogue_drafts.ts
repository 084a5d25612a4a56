import { type Kysely, sql } from "kysely";
import { handToGate, makeImmutable, protectTenantTable } from "./tenancy";

/** A release that a bureau is writing. What goes to review is frozen in `content`, and nothing else is published. */
const createDraft = async (db: Kysely<unknown>) => {
  await sql`
    create table catalogue_draft (
      organisation_id uuid not null references organisation,
      draft_id uuid not null,
      base_release_id uuid not null references reference_release,
      catalogue_code text not null,
      version text not null check (version ~ '^[0-9A-Za-z][0-9A-Za-z.-]{0,39}$'),
      title jsonb not null,
      note jsonb not null,
      providers jsonb not null,
      state text not null check (state in ('draft', 'in-review', 'returned', 'published', 'discarded')),
      content jsonb,
      fingerprint text check (fingerprint ~ '^[0-9a-f]{64}$'),
      created_by uuid not null,
      created_at timestamptz not null,
      updated_by uuid not null,
      updated_at timestamptz not null,
      submitted_by uuid,
      submitted_at timestamptz,
      release_id uuid references reference_release,
      primary key (organisation_id, draft_id),
      foreign key (organisation_id, created_by) references member,
      foreign key (organisation_id, updated_by) references member,
      foreign key (organisation_id, submitted_by) references member,
      check ((state in ('in-review', 'published')) = (content is not null and fingerprint is not null)),
      check ((state = 'published') = (release_id is not null))
    )
  `.execute(db);
  await sql`
    create unique index catalogue_draft_version on catalogue_draft (organisation_id, catalogue_code, version)
      where state <> 'discarded'
  `.execute(db);
  await protectTenantTable(db, "catalogue_draft", ["select", "insert", "update"]);
  await sql`
    create trigger closed before update or delete on catalogue_draft
      for each row when (old.state in ('published', 'discarded')) execute function refuse_change()
  `.execute(db);
};

/** What an entry states, as typed; `retired` says why it is not in the release any more. */
const createEntry = async (db: Kysely<unknown>) => {
  await sql`
    create table catalogue_draft_entry (
      organisation_id uuid not null,
      draft_id uuid not null,
      code text not null check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(code) <= 60),
      position integer not null,
      fields jsonb not null,
      retired text check (char_length(retired) between 1 and 500),
      revision integer not null,
      updated_by uuid not null,
      updated_at timestamptz not null,
      primary key (organisation_id, draft_id, code),
      foreign key (organisation_id, draft_id) references catalogue_draft,
      foreign key (organisation_id, updated_by) references member
    )
  `.execute(db);
  await protectTenantTable(db, "catalogue_draft_entry", ["select", "insert", "update"]);
  // A save and a sending to review wait for each other; what is under review does not change.
  await sql`
    create function refuse_closed_draft() returns trigger language plpgsql as $$
    begin
      perform from catalogue_draft
        where organisation_id = new.organisation_id and draft_id = new.draft_id
          and state in ('draft', 'returned')
        for share;
      if not found then
        raise exception 'the draft is not open' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$
  `.execute(db);
  await sql`
    create trigger open_draft_only before insert or update on catalogue_draft_entry
      for each row execute function refuse_closed_draft()
  `.execute(db);
};

/** Everybody who wrote any part of a draft, noted by the database itself: none of them may review it. */
const createAuthor = async (db: Kysely<unknown>) => {
  await sql`
    create table catalogue_draft_author (
      organisation_id uuid not null,
      draft_id uuid not null,
      member_id uuid not null,
      primary key (organisation_id, draft_id, member_id),
      foreign key (organisation_id, draft_id) references catalogue_draft
    )
  `.execute(db);
  await protectTenantTable(db, "catalogue_draft_author", ["select", "insert"]);
  await makeImmutable(db, "catalogue_draft_author");
  await sql`
    create function note_catalogue_author() returns trigger language plpgsql as $$
    begin
      insert into catalogue_draft_author (organisation_id, draft_id, member_id)
        values (new.organisation_id, new.draft_id, new.updated_by) on conflict do nothing;
      return null;
    end $$
  `.execute(db);
  await sql`
    create function note_catalogue_sender() returns trigger language plpgsql as $$
    begin
      if new.submitted_by is not null then
        insert into catalogue_draft_author (organisation_id, draft_id, member_id)
          values (new.organisation_id, new.draft_id, new.submitted_by) on conflict do nothing;
      end if;
      return null;
    end $$
  `.execute(db);
  await sql`
    create trigger author after insert or update of providers, title, note, version on catalogue_draft
      for each row execute function note_catalogue_author()
  `.execute(db);
  await sql`
    create trigger sender after update of submitted_by on catalogue_draft
      for each row execute function note_catalogue_sender()
  `.execute(db);
  await sql`
    create trigger author after insert or update on catalogue_draft_entry
      for each row execute function note_catalogue_author()
  `.execute(db);
};

/** 复核: what one who wrote nothing of it decided about the very content named by its fingerprint. */
const createReview = async (db: Kysely<unknown>) => {
  await sql`
    create table catalogue_review (
      organisation_id uuid not null,
      draft_id uuid not null,
      round integer not null,
      reviewer uuid not null,
      decision text not null check (decision in ('approved', 'returned')),
      comment text not null check (char_length(comment) <= 1000),
      fingerprint text not null,
      reviewed_at timestamptz not null,
      primary key (organisation_id, draft_id, round),
      foreign key (organisation_id, draft_id) references catalogue_draft,
      foreign key (organisation_id, reviewer) references member,
      check (decision = 'approved' or comment <> '')
    )
  `.execute(db);
  await protectTenantTable(db, "catalogue_review", ["select", "insert"]);
  await makeImmutable(db, "catalogue_review");
  await sql`
    create function refuse_own_review() returns trigger language plpgsql as $$
    begin
      if exists (
        select from catalogue_draft_author a
        where a.organisation_id = new.organisation_id and a.draft_id = new.draft_id
          and a.member_id = new.reviewer
      ) then
        raise exception 'who wrote of a draft may not review it' using errcode = 'check_violation';
      end if;
      return new;
    end $$
  `.execute(db);
  await sql`
    create trigger four_eyes before insert on catalogue_review
      for each row execute function refuse_own_review()
  `.execute(db);
};

/** Retiring a release takes two as well: who proposes it cannot confirm it. */
const createRetirement = async (db: Kysely<unknown>) => {
  await sql`
    create table catalogue_retirement (
      organisation_id uuid not null references organisation,
      release_id uuid not null references reference_release,
      round integer not null,
      reason text not null check (char_length(reason) between 1 and 500),
      proposed_by uuid not null,
      proposed_at timestamptz not null,
      decision text check (decision in ('retired', 'kept')),
      decided_by uuid,
      decided_at timestamptz,
      primary key (organisation_id, release_id, round),
      foreign key (organisation_id, proposed_by) references member,
      foreign key (organisation_id, decided_by) references member,
      check ((decision is null) = (decided_by is null)),
      constraint four_eyes check (decision is distinct from 'retired' or decided_by <> proposed_by)
    )
  `.execute(db);
  await sql`
    create unique index catalogue_retirement_open on catalogue_retirement (organisation_id, release_id)
      where decision is null
  `.execute(db);
  await protectTenantTable(db, "catalogue_retirement", ["select", "insert", "update"]);
  await sql`
    create trigger closed before update or delete on catalogue_retirement
      for each row when (old.decision is not null) execute function refuse_change()
  `.execute(db);
  await sql`
    create table catalogue_retired (
      release_id uuid primary key references reference_release,
      retired_at timestamptz not null
    )
  `.execute(db);
  await sql`grant select on catalogue_retired to qingzhun_app, qingzhun_bureau`.execute(db);
  await makeImmutable(db, "catalogue_retired");
};

const openGate = async (db: Kysely<unknown>) => {
  for (const table of [
    "catalogue_draft",
    "catalogue_draft_author",
    "catalogue_review",
    "catalogue_retirement",
  ]) {
    await sql`
      create policy gate on ${sql.table(table)} for select to qingzhun_gate
        using (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)
    `.execute(db);
    await sql`grant select on ${sql.table(table)} to qingzhun_gate`.execute(db);
  }
  await sql`grant select, insert on reference_release, catalogue_retired to qingzhun_gate`.execute(db);
};

/** The only way a bureau's draft becomes a release: under review, approved as it stands, by none of its authors. */
const createPublish = async (db: Kysely<unknown>) => {
  await sql`
    create function publish_catalogue_draft(wanted uuid, release uuid, published timestamptz) returns void
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
    declare
      d catalogue_draft;
    begin
      select * into d from catalogue_draft where draft_id = wanted and state = 'in-review';
      if d.draft_id is null then
        raise exception 'no such draft under review' using errcode = 'restrict_violation';
      end if;
      if not exists (
        select from organisation o where o.organisation_id = d.organisation_id and o.kind = 'bureau'
      ) then
        raise exception 'only a bureau publishes the catalogue' using errcode = 'insufficient_privilege';
      end if;
      if not exists (
        select from catalogue_review r
        where r.organisation_id = d.organisation_id and r.draft_id = d.draft_id
          and r.decision = 'approved' and r.fingerprint = d.fingerprint
          and not exists (
            select from catalogue_draft_author a
            where a.organisation_id = r.organisation_id and a.draft_id = r.draft_id
              and a.member_id = r.reviewer
          )
      ) then
        raise exception 'the draft is not approved as it stands' using errcode = 'restrict_violation';
      end if;
      if d.content ->> 'code' is distinct from d.catalogue_code
        or d.content ->> 'version' is distinct from d.version then
        raise exception 'the content is of another release' using errcode = 'restrict_violation';
      end if;
      insert into reference_release (release_id, kind, code, version, fingerprint, content, published_at)
        values (release, 'catalogue', d.catalogue_code, d.version, d.fingerprint, d.content, published);
    end $$
  `.execute(db);
  await handToGate(db, "publish_catalogue_draft(uuid, uuid, timestamptz)");
};

/** Never the last one: without a catalogue nothing could be matched. */
const createRetire = async (db: Kysely<unknown>) => {
  await sql`
    create function retire_catalogue_release(wanted uuid, retired timestamptz) returns boolean
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
    begin
      perform pg_advisory_xact_lock(7310115);
      if not exists (
        select from catalogue_retirement where release_id = wanted and decision = 'retired'
      ) then
        raise exception 'its retirement is not decided' using errcode = 'restrict_violation';
      end if;
      if not exists (
        select from reference_release r
        where r.kind = 'catalogue' and r.release_id <> wanted
          and not exists (select from catalogue_retired x where x.release_id = r.release_id)
      ) then
        return false;
      end if;
      insert into catalogue_retired (release_id, retired_at) values (wanted, retired) on conflict do nothing;
      return true;
    end $$
  `.execute(db);
  await handToGate(db, "retire_catalogue_release(uuid, timestamptz)");
};

export const up = async (db: Kysely<unknown>) => {
  await sql`grant create on schema public to qingzhun_gate`.execute(db);
  await createDraft(db);
  await createEntry(db);
  await createAuthor(db);
  await createReview(db);
  await createRetirement(db);
  await openGate(db);
  await createPublish(db);
  await createRetire(db);
  await sql`revoke create on schema public from qingzhun_gate`.execute(db);
};
