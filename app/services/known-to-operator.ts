import { failure, type Outcome, success } from "~/domain/problem";
import {
  findKnownMember,
  findOrganisations,
  type KnownMember,
  type KnownOrganisation,
} from "~db/operator-view";
import type { OperatorDb } from "~db/tenant";

/** The one organisation that an operator means by id, credit code or whole name. */
export const requireOrganisation = async (
  tx: OperatorDb,
  named: string,
): Promise<Outcome<KnownOrganisation>> => {
  const [found, ...others] = await findOrganisations(tx, named.trim());
  const field = "organisation";
  if (!found) return failure({ code: "operator.organisationUnknown", field, values: { named } });
  const ids = [found, ...others].map(({ organisationId }) => organisationId).join(", ");
  return others.length > 0
    ? failure({ code: "operator.organisationAmbiguous", field, values: { named, ids } })
    : success(found);
};

export const requireKnownMember = async (tx: OperatorDb, login: string): Promise<Outcome<KnownMember>> => {
  const found = await findKnownMember(tx, login.trim());
  return found ? success(found) : failure({ code: "operator.memberUnknown", values: { login } });
};
