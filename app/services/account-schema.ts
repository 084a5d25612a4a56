import { z } from "zod";
import { passwordSchema } from "./password.server";

/** The first member of an organisation: log-in name (lower case), the person's name, password. */
export const accountSchema = z.object({
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
    .max(40, "account.personNameLong"),
  password: passwordSchema,
});
export type Account = z.infer<typeof accountSchema>;
