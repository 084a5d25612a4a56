import type { MemberId, OrganisationId } from "~/domain/ids";
import type { FirmProfile } from "~/domain/organisation";
import { parseFirmForm } from "~/domain/organisation/parse-firm-form";
import { failure, type Outcome, success } from "~/domain/problem";
import type { Member, World } from "~/world";
import { loadReference } from "~db/reference-cache";
import { type Account, accountSchema } from "./account-schema";
import { openTenant } from "./open-tenant.server";
import { parseInput } from "./parse-input";

/**
 * Registers a firm with its first member, who manages it. Input: the firm's form (see `parseFirmForm`) with `login`,
 * `personName` and `password` beside it. Every problem of both parts is reported at once.
 */
export const registerEnterprise = async (world: World, input: unknown): Promise<Outcome<Member>> => {
  const reference = await loadReference(world.db);
  const account = parseInput(accountSchema, input);
  const firm = parseFirmForm(input, reference);
  if (!account.ok || !firm.ok) return failure(...problemsOf(account), ...problemsOf(firm));
  return openTenant(world, { kind: "enterprise", role: "manager", account: account.value, firm: firm.value });
};

const problemsOf = (outcome: Outcome<unknown>) => (outcome.ok ? [] : outcome.problems);
