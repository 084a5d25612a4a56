import { canonicalJson } from "~/domain/canonical-json";
import type { MemberId, SaveId } from "~/domain/ids";
import { failure, type Outcome, success } from "~/domain/problem";
import type { Clash } from "~/domain/revision";
import type { Member, World } from "~/world";
import {
  findLatestRevision,
  findRevision,
  insertRevision,
  lockRevisions,
  type Revised,
  type Revision,
} from "~db/revision";
import type { TenantDb } from "~db/tenant";
import { newId } from "./new-id";

/** What a save was made on, as its page tells it. */
export type MadeOn = {
  /** The revision that the page showed; left out by programs that state a value whatever stood there. */
  readonly revision?: number | undefined;
  /** Names this save, so that it is never applied twice. */
  readonly saveId?: SaveId | undefined;
  /** Saves of the same page whose answers it never got: the newest revision may be one of them. */
  readonly follows?: readonly SaveId[] | undefined;
};

export type Edit<T> = MadeOn & {
  readonly subject: string;
  readonly part: string;
  readonly content: T;
  /** What stands there by the word of its own table, asked for where nothing was revised yet. */
  readonly before: () => Promise<{ readonly content: T; readonly by: MemberId; readonly at: Date } | null>;
  readonly at: Date;
};

export type Kept =
  | { readonly kind: "saved"; readonly revision: number; readonly changed: boolean }
  | { readonly kind: "clash"; readonly clash: Clash };

const same = (one: unknown, other: unknown): boolean =>
  canonicalJson(one ?? null) === canonicalJson(other ?? null);

/**
 * The one way in which a draft is changed: `apply` runs where the value was made on what stands there now. Where somebody
 * else was faster, nothing is changed, what was sent is kept in the history, and both values are told. A save that
 * came before is not applied again, nor after a newer one; the same value twice is no clash.
 */
export const revise = async <T>(
  world: World,
  tx: TenantDb,
  member: Member,
  edit: Edit<T>,
  apply: () => Promise<void>,
): Promise<Kept> => {
  await lockRevisions(tx, edit);
  const latest = await findLatestRevision(tx, edit);
  const number = latest?.number ?? 0;
  const known = edit.saveId && (await findRevision(tx, edit, edit.saveId));
  if (latest && known)
    return known.number === number || same(known.content, latest.content)
      ? { kind: "saved", revision: number, changed: false }
      : clash(member, latest, known.content);
  const before = latest ? null : await edit.before();
  if (same(edit.content, latest ? latest.content : before?.content))
    return { kind: "saved", revision: number, changed: false };
  const line = { subject: edit.subject, part: edit.part, saved_by: member.memberId, saved_at: edit.at };
  const save_id = edit.saveId ?? newId<SaveId>(world);
  if (latest && !isMadeOn(edit, latest)) {
    await insertRevision(tx, { ...line, save_id, number: null, content: edit.content });
    return clash(member, latest, edit.content);
  }
  if (before)
    await insertRevision(tx, {
      ...line,
      save_id: newId<SaveId>(world),
      number: 0,
      content: before.content,
      saved_by: before.by,
      saved_at: before.at,
    });
  await apply();
  await insertRevision(tx, { ...line, save_id, number: number + 1, content: edit.content });
  return { kind: "saved", revision: number + 1, changed: true };
};

/** The same for a form: its fields as texts are the content, and a clash is one of its problems. */
export const reviseForm = async (
  world: World,
  tx: TenantDb,
  member: Member,
  edit: Edit<Readonly<Record<string, string>>>,
  apply: () => Promise<void>,
): Promise<Outcome<null>> => {
  const kept = await revise(world, tx, member, edit, apply);
  return kept.kind === "saved" ? success(null) : failure({ code: "revision.clash", clash: kept.clash });
};

/** Refuses a value of what counts its revisions itself, and keeps it in the history. */
export const setAside = async (
  world: World,
  tx: TenantDb,
  member: Member,
  sent: Revised & { readonly content: Readonly<Record<string, string>>; readonly code: string },
  latest: Omit<Revision, "saveId">,
): Promise<Outcome<never>> => {
  await insertRevision(tx, {
    subject: sent.subject,
    part: sent.part,
    save_id: newId<SaveId>(world),
    number: null,
    content: sent.content,
    saved_by: member.memberId,
    saved_at: world.now(),
  });
  return failure({ code: sent.code, clash: clashOf(member, latest, sent.content) });
};

const isMadeOn = ({ revision, follows = [] }: MadeOn, latest: Revision): boolean =>
  revision === undefined || revision === latest.number || follows.includes(latest.saveId);

const clashOf = (member: Member, latest: Omit<Revision, "saveId">, mine: unknown): Clash => ({
  revision: latest.number ?? 0,
  mine,
  theirs: latest.content,
  by: latest.name,
  own: latest.savedBy === member.memberId,
  at: latest.savedAt.toISOString(),
});

const clash = (member: Member, latest: Revision, mine: unknown): Kept => ({
  kind: "clash",
  clash: clashOf(member, latest, mine),
});
