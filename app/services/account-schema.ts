import { z } from "zod";
import { passwordSchema } from "./password.server";

/** The first member of an organisation: log-in name (lower case), the person's name, password. */
export const accountSchema = z.object({
  login: z
    .string("account.login-missing")
    .trim()
    .toLowerCase()
    .min(1, "account.login-missing")
    .regex(/^[a-z0-9][a-z0-9._@-]{2,63}$/, "account.login-form"),
  personName: z
    .string("account.person-name-missing")
    .trim()
    .min(1, "account.person-name-missing")
    .max(40, "account.person-name-long"),
  password: passwordSchema,
});
export type Account = z.infer<typeof accountSchema>;
