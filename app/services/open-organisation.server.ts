import { z } from "zod";
import { atMost } from "~/domain/characters";
import type { MemberId, OrganisationId } from "~/domain/ids";
import { creditCodeProblem, normaliseCreditCode } from "~/domain/organisation/credit-code";
import { failure, type Outcome, success } from "~/domain/problem";
import type { World } from "~/world";
import { insertAuditEvent } from "~db/audit-event";
import type { OwnerDb } from "~db/client";
import { insertJurisdiction } from "~db/jurisdiction";
import { insertMember } from "~db/member";
import { insertOrganisation } from "~db/organisation";
import { withOwner } from "~db/tenant";
import { type Account, type AccountBy, parseAccount } from "./account-schema";
import { newId } from "./new-id";
import { parseInput } from "./parse-input";
import { hashPassword } from "./password.server";

const name = z
  .string("account.organisationNameMissing")
  .trim()
  .min(1, "account.organisationNameMissing")
  .refine(atMost(120), "account.organisationNameLong");
const schema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("consultancy"), name, creditCode: z.string() }),
  z.object({ kind: z.literal("bureau"), name, units: z.array(z.string().min(1).max(40)).min(1).max(200) }),
]);
type Opened = z.infer<typeof schema>;

/**
 * Opens a consultancy or a bureau with its first member: an act of the installation's operator, as neither may sign
 * up by itself. Input: `{ kind: "consultancy", name, creditCode }` or `{ kind: "bureau", name, units }`, with `login`,
 * `personName` and `password` beside it.
 */
export const openOrganisation = async (
  owner: OwnerDb,
  world: Pick<World, "now" | "newId">,
  input: unknown,
  by: AccountBy = "operator",
): Promise<Outcome<{ readonly organisationId: OrganisationId }>> => {
  const account = parseAccount(input, by);
  const parsed = parseInput(schema, input);
  if (!account.ok) return account;
  if (!parsed.ok) return parsed;
  const creditCode = parsed.value.kind === "consultancy" ? parsed.value.creditCode : null;
  const problem = creditCode === null ? null : creditCodeProblem(creditCode);
  if (problem) return failure(problem);
  const organisationId = newId<OrganisationId>(world);
  await insert(owner, world, { ...parsed.value, organisationId, account: account.value });
  return success({ organisationId });
};

type Insertion = Opened & { readonly organisationId: OrganisationId; readonly account: Account };

const insert = async (owner: OwnerDb, world: Pick<World, "now" | "newId">, asked: Insertion) => {
  const at = world.now();
  const memberId = newId<MemberId>(world);
  const passwordHash = await hashPassword(asked.account.password);
  await withOwner(owner, asked, async (tx) => {
    await insertOrganisation(tx, {
      organisation_id: asked.organisationId,
      kind: asked.kind,
      name: asked.name,
      credit_code: asked.kind === "consultancy" ? normaliseCreditCode(asked.creditCode) : null,
      created_at: at,
    });
    await insertMember(tx, {
      member_id: memberId,
      login: asked.account.login,
      name: asked.account.personName,
      role: asked.kind === "consultancy" ? "consultant" : "official",
      password_hash: passwordHash,
      created_at: at,
    });
    for (const unit of asked.kind === "bureau" ? asked.units : []) await insertJurisdiction(tx, unit);
    await insertAuditEvent(tx, { at, member_id: null, action: "open", subject: asked.organisationId });
  });
};
