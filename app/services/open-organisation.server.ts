import { z } from "zod";
import { atMost } from "~/domain/characters";
import type { MemberId, OrganisationId } from "~/domain/ids";
import type { FirmProfile, MemberRole } from "~/domain/organisation";
import { creditCodeProblem, normaliseCreditCode } from "~/domain/organisation/credit-code";
import { type FirmReferences, parseFirmForm } from "~/domain/organisation/parse-firm-form";
import { failure, type Outcome, type Problem, success } from "~/domain/problem";
import type { World } from "~/world";
import { insertAuditEvent } from "~db/audit-event";
import type { OwnerDb } from "~db/client";
import { insertFirmProfile } from "~db/firm-profile";
import { insertJurisdiction } from "~db/jurisdiction";
import { findKnownMember, findOrganisations, type KnownOrganisation } from "~db/operator-view";
import { insertOrganisation } from "~db/organisation";
import { loadReference } from "~db/reference-cache";
import { actFor, type OperatorDb, withOperator } from "~db/tenant";
import { type Account, parseAccount } from "./account-schema";
import { admitMember, noteOperator, type OpenedBy } from "./admit-member";
import { lostRace } from "./lost-race";
import { newId } from "./new-id";
import { parseInput } from "./parse-input";
import { hashPassword } from "./password.server";

const name = z
  .string("account.organisationNameMissing")
  .trim()
  .min(1, "account.organisationNameMissing")
  .refine(atMost(120), "account.organisationNameLong");
const schema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("consultancy"), name, creditCode: z.string().default("") }),
  z.object({
    kind: z.literal("bureau"),
    name,
    units: z
      .array(z.string(), "operator.unitsMissing")
      .min(1, "operator.unitsMissing")
      .max(200, "operator.unitsMissing"),
  }),
]);

type Wanted = { readonly name: string; readonly role: MemberRole } & (
  | { readonly kind: "enterprise"; readonly creditCode: string; readonly profile: FirmProfile }
  | { readonly kind: "consultancy"; readonly creditCode: string }
  | { readonly kind: "bureau"; readonly creditCode: null; readonly units: readonly string[] }
);

export type OpenedOrganisation = {
  readonly organisationId: OrganisationId;
  /** False where the very same organisation with this log-in was there already: then nothing was changed. */
  readonly opened: boolean;
};

/**
 * Opens an organisation with its first member: an act of the installation's operator, as bureau and consultancy may not
 * sign up by themselves. Input: `{ kind: "bureau", name, units }`, `{ kind: "consultancy", name, creditCode }` or
 * `{ kind: "enterprise" }` with the firm's form (see `parseFirmForm`), and `login`, `personName`, `password` beside it.
 */
export const openOrganisation = async (
  owner: OwnerDb,
  world: Pick<World, "now" | "newId">,
  input: unknown,
  openedBy: OpenedBy = { by: "operator" },
): Promise<Outcome<OpenedOrganisation>> => {
  const account = parseAccount(input, openedBy.by);
  const wanted = parseWanted(input, await loadReference({ app: owner }, world.now()));
  if (!account.ok || !wanted.ok) return failure(...problemsOf(wanted), ...problemsOf(account));
  const passwordHash = await hashPassword(account.value.password);
  try {
    return await withOperator(owner, (tx) =>
      open(tx, world, { wanted: wanted.value, account: account.value, passwordHash, openedBy }),
    );
  } catch (error) {
    const problem = lostRace(error);
    if (problem) return failure(problem);
    throw error;
  }
};

const problemsOf = (outcome: Outcome<unknown>) => (outcome.ok ? [] : outcome.problems);

const kindOf = (input: unknown): unknown =>
  typeof input === "object" && input !== null && "kind" in input ? input.kind : null;

const parseWanted = (input: unknown, reference: FirmReferences): Outcome<Wanted> => {
  if (kindOf(input) === "enterprise") return parseFirm(input, reference);
  const parsed = parseInput(schema, input);
  if (!parsed.ok) return parsed;
  return parsed.value.kind === "consultancy"
    ? parseConsultancy(parsed.value)
    : parseBureau(parsed.value, reference);
};

const parseFirm = (input: unknown, reference: FirmReferences): Outcome<Wanted> => {
  const profile = parseFirmForm(input, reference);
  if (!profile.ok) return profile;
  const { name, creditCode } = profile.value;
  return success({ kind: "enterprise", role: "manager", name, creditCode, profile: profile.value });
};

type Parsed<Kind> = Extract<z.infer<typeof schema>, { kind: Kind }>;

const parseConsultancy = ({ kind, name, creditCode }: Parsed<"consultancy">): Outcome<Wanted> => {
  const problem = creditCodeProblem(creditCode);
  if (problem) return failure(problem);
  return success({ kind, name, role: "consultant", creditCode: normaliseCreditCode(creditCode) });
};

const parseBureau = (
  { kind, name, units: given }: Parsed<"bureau">,
  { regions }: FirmReferences,
): Outcome<Wanted> => {
  const units = [...new Set(given)].toSorted();
  const unknown = units.filter((unit) => !regions.units.some(({ code }) => code === unit));
  if (unknown.length === 0) return success({ kind, name, role: "official", creditCode: null, units });
  const known = regions.units.map(({ code }) => code).join(", ");
  return failure({
    code: "operator.unitsUnknown",
    field: "units",
    values: { units: unknown.join(", "), known },
  });
};

type Opening = {
  readonly wanted: Wanted;
  readonly account: Account;
  readonly passwordHash: string;
  readonly openedBy: OpenedBy;
};

const open = async (
  tx: OperatorDb,
  world: Pick<World, "now" | "newId">,
  opening: Opening,
): Promise<Outcome<OpenedOrganisation>> => {
  const { wanted, account } = opening;
  const [there] = (await findOrganisations(tx, wanted.creditCode ?? wanted.name)).filter(
    ({ kind }) => wanted.kind !== "bureau" || kind === "bureau",
  );
  const member = await findKnownMember(tx, account.login);
  if (there && there.organisationId === member?.organisationId && isSame(there, wanted))
    return success({ organisationId: there.organisationId, opened: false });
  if (there) return failure(taken(there));
  if (member) return failure({ code: "account.loginTaken", field: "login" });
  return success({ organisationId: await insert(tx, world, opening), opened: true });
};

const taken = ({ organisationId: id, name, creditCode }: KnownOrganisation): Problem =>
  creditCode === null
    ? { code: "operator.bureauThere", field: "name", values: { id } }
    : { code: "operator.creditCodeTaken", field: "creditCode", values: { id, name } };

const isSame = ({ kind, name, units }: KnownOrganisation, wanted: Wanted): boolean =>
  kind === wanted.kind &&
  name === wanted.name &&
  (wanted.kind !== "bureau" || units.join() === wanted.units.join());

const insert = async (
  operatorTx: OperatorDb,
  world: Pick<World, "now" | "newId">,
  { wanted, account, passwordHash, openedBy }: Opening,
): Promise<OrganisationId> => {
  const at = world.now();
  const organisationId = newId<OrganisationId>(world);
  const memberId = newId<MemberId>(world);
  const tx = await actFor(operatorTx, organisationId);
  await insertOrganisation(tx, {
    organisation_id: organisationId,
    kind: wanted.kind,
    name: wanted.name,
    credit_code: wanted.creditCode,
    created_at: at,
  });
  await admitMember(tx, { memberId, account, role: wanted.role, passwordHash, openedBy, at });
  if (wanted.kind === "enterprise") await insertFirmProfile(tx, wanted.profile, at);
  for (const unit of wanted.kind === "bureau" ? wanted.units : []) await insertJurisdiction(tx, unit);
  await insertAuditEvent(tx, { at, member_id: null, action: "open", subject: organisationId });
  await noteOperator(operatorTx, openedBy, {
    at,
    action: "open-organisation",
    subject: organisationId,
    detail: { kind: wanted.kind, name: wanted.name, login: account.login },
  });
  return organisationId;
};
