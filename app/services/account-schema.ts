import { z } from "zod";
import { atMost } from "~/domain/characters";
import { DEMO_PASSWORD } from "~/domain/demo-password";
import { failure, type Outcome, type Problem } from "~/domain/problem";
import { parseInput } from "./parse-input";
import { passwordProblems } from "./password-problems.server";

/** The first member of an organisation: log-in name (lower case), the person's name, password. */
const accountSchema = z.object({
  login: z
    .string("account.loginMissing")
    .trim()
    .toLowerCase()
    .min(1, "account.loginMissing")
    .regex(/^[a-z0-9][a-z0-9._@-]{2,63}$/, "account.loginForm"),
  personName: z
    .string("account.personNameMissing")
    .trim()
    .min(1, "account.personNameMissing")
    .refine(atMost(40), "account.personNameLong"),
  password: z.string("account.passwordMissing").min(1, "account.passwordMissing"),
});
export type Account = z.infer<typeof accountSchema>;

/** Who opens the account. Only the demo's own may have the demo's password. */
export type AccountBy = "visitor" | "operator" | "demo";

/** What is known of the person beside the password, however wrong it is; a password is held against all of it. */
const known = z.string().max(200).optional().catch(undefined);
const knownSchema = z.object({ login: known, personName: known, name: known, creditCode: known }).catch({});
const passwordField = z.object({ password: z.string().min(1) });

/** Every problem of the three at once. */
export const parseAccount = (input: unknown, by: AccountBy): Outcome<Account> => {
  const parsed = parseInput(accountSchema, input);
  const weak = weaknessOf(input, by);
  if (parsed.ok && weak.length === 0) return parsed;
  return failure(...(parsed.ok ? [] : parsed.problems), ...weak);
};

const weaknessOf = (input: unknown, by: AccountBy): readonly Problem[] => {
  const typed = passwordField.safeParse(input);
  if (!typed.success || (by === "demo" && typed.data.password === DEMO_PASSWORD)) return [];
  const { login, personName, name, creditCode } = knownSchema.parse(input);
  return passwordProblems(typed.data.password, { login, personName, organisation: name, creditCode });
};
