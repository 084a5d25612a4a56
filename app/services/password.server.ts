import { hash, verify } from "@node-rs/argon2";
import { z } from "zod";

/** OWASP's argon2id profile: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Longest accepted: hashing must not become a way to keep the server busy. */
export const passwordSchema = z
  .string("account.passwordMissing")
  .min(10, "account.passwordShort")
  .max(200, "account.passwordLong");

export const hashPassword = (password: string): Promise<string> => hash(password.normalize("NFKC"), COST);

/** Never throws: a stored hash that cannot be read matches nothing. */
export const passwordMatches = async (stored: string, password: string): Promise<boolean> => {
  try {
    return await verify(stored, password.normalize("NFKC"));
  } catch {
    return false;
  }
};

let decoy: Promise<string> | undefined;

/** Spends the time of one comparison, so that an unknown log-in name answers no faster than a wrong password. */
export const compareWithNothing = async (password: string): Promise<false> => {
  decoy ??= hashPassword("no member has this password");
  await passwordMatches(await decoy, password);
  return false;
};
