import { type Act, may } from "~/domain/access";
import { failure, type Outcome, success } from "~/domain/problem";
import type { Member } from "~/world";

/** Passes the member on, or says that kind and role do not allow the act. Tenancy is the database's work. */
export const authorise = (member: Member, act: Act): Outcome<Member> =>
  may(member, act) ? success(member) : failure({ code: "access.not-allowed" });

/** For ids that are malformed, foreign or gone: the three are told apart to no one. */
export const notFound = (): Outcome<never> => failure({ code: "access.not-found" });
