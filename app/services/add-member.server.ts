import { z } from "zod";
import type { MemberId } from "~/domain/ids";
import type { MemberRole, OrganisationKind } from "~/domain/organisation";
import { failure, type Outcome, type Problem, success } from "~/domain/problem";
import type { World } from "~/world";
import { insertAuditEvent } from "~db/audit-event";
import type { OwnerDb } from "~db/client";
import { findKnownMember, type KnownOrganisation } from "~db/operator-view";
import { actFor, type OperatorDb, withOperator } from "~db/tenant";
import { type Account, parseAccount } from "./account-schema";
import { admitMember, noteOperator, type OpenedBy } from "./admit-member";
import { requireOrganisation } from "./known-to-operator";
import { lostRace } from "./lost-race";
import { newId } from "./new-id";
import { parseInput } from "./parse-input";
import { hashPassword } from "./password.server";

const schema = z.object({
  organisation: z.string("operator.organisationMissing").min(1, "operator.organisationMissing"),
  role: z.string().optional(),
});

/** The roles a member of such an organisation may have; where there is one, it needs no saying. */
const ROLES: Readonly<Record<OrganisationKind, readonly MemberRole[]>> = {
  enterprise: ["manager", "editor"],
  consultancy: ["consultant"],
  bureau: ["official"],
};

export type AddedMember = {
  readonly memberId: MemberId;
  /** False where the very same member was there already: then nothing was changed. */
  readonly added: boolean;
};

/**
 * Gives an organisation another member: an act of the installation's operator, as opening it was. Input:
 * `{ organisation, login, personName, password, role }`; the organisation by id, credit code or whole name, the role
 * where its kind has several.
 */
export const addMember = async (
  owner: OwnerDb,
  world: Pick<World, "now" | "newId">,
  input: unknown,
  openedBy: OpenedBy = { by: "operator" },
): Promise<Outcome<AddedMember>> => {
  const account = parseAccount(input, openedBy.by);
  const parsed = parseInput(schema, input);
  if (!account.ok || !parsed.ok) return failure(...problemsOf(parsed), ...problemsOf(account));
  const passwordHash = await hashPassword(account.value.password);
  const asked = { ...parsed.value, account: account.value, passwordHash, openedBy };
  try {
    return await withOperator(owner, (tx) => add(tx, world, asked));
  } catch (error) {
    const problem = lostRace(error);
    if (problem) return failure(problem);
    throw error;
  }
};

const problemsOf = (outcome: Outcome<unknown>) => (outcome.ok ? [] : outcome.problems);

type Asked = z.infer<typeof schema> & {
  readonly account: Account;
  readonly passwordHash: string;
  readonly openedBy: OpenedBy;
};

const add = async (
  tx: OperatorDb,
  world: Pick<World, "now" | "newId">,
  asked: Asked,
): Promise<Outcome<AddedMember>> => {
  const organisation = await requireOrganisation(tx, asked.organisation);
  if (!organisation.ok) return organisation;
  const { kind, organisationId } = organisation.value;
  const role = roleOf(kind, asked.role);
  if (role === null) return failure(wrongRole(kind));
  const there = await findKnownMember(tx, asked.account.login);
  if (!there)
    return success({ memberId: await insert(tx, world, asked, organisation.value, role), added: true });
  const same =
    there.organisationId === organisationId && there.name === asked.account.personName && there.role === role;
  return same
    ? success({ memberId: there.memberId, added: false })
    : failure({ code: "account.loginTaken", field: "login" });
};

const roleOf = (kind: OrganisationKind, asked: string | undefined): MemberRole | null => {
  const roles = ROLES[kind];
  return (
    (asked === undefined && roles.length === 1 ? roles[0] : roles.find((role) => role === asked)) ?? null
  );
};

const wrongRole = (kind: OrganisationKind): Problem => ({
  code: "operator.roleWrong",
  field: "role",
  values: { roles: ROLES[kind].join(", ") },
});

const insert = async (
  operatorTx: OperatorDb,
  world: Pick<World, "now" | "newId">,
  { account, passwordHash, openedBy }: Asked,
  { organisationId, name }: KnownOrganisation,
  role: MemberRole,
): Promise<MemberId> => {
  const at = world.now();
  const memberId = newId<MemberId>(world);
  const tx = await actFor(operatorTx, organisationId);
  await admitMember(tx, { memberId, account, role, passwordHash, openedBy, at });
  await insertAuditEvent(tx, { at, member_id: null, action: "add-member", subject: memberId });
  await noteOperator(operatorTx, openedBy, {
    at,
    action: "add-member",
    subject: memberId,
    detail: { login: account.login, role, organisation: name },
  });
  return memberId;
};
