import type { Problem } from "~/domain/problem";
import { violatedConstraint } from "~db/violation";

/** Somebody may have taken a log-in name or code since we asked; the database's own word is the last one. */
export const lostRace = (error: unknown): Problem | null => {
  const constraint = violatedConstraint(error);
  if (constraint === "member_login_key") return { code: "account.loginTaken", field: "login" };
  return constraint === "organisation_credit_code_key"
    ? { code: "account.creditCodeTaken", field: "creditCode" }
    : null;
};
