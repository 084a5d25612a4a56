import { randomBytes } from "node:crypto";
import { availableParallelism } from "node:os";
import { hash, hashRaw } from "@node-rs/argon2";
import type { World } from "~/world";
import { findLogInChallenge, type JudgedLogIn, judgeLogIn, type LogInChallenge } from "~db/identity";
import { asTyped } from "./as-typed";
import { boundedQueue, type Turn } from "./bounded-queue";

/** OWASP's argon2id profile: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/**
 * Each hash costs 25 to 50 ms of a core and 19 MiB. One thread of Node's four is left to files and names; whoever has a
 * place waits a second or so, and with more it is said at once that it is too much.
 */
const atWork = Math.max(1, Math.min(3, availableParallelism()));
export const hashing = boundedQueue({
  name: "password hashing",
  atWork,
  waiting: 24 * atWork,
  // However many strangers come at once, people whose browser or session is known get in.
  reserved: 8 * atWork,
});

/** Throws Unavailable while too many are hashed. `who`: whether it is somebody who has logged in. */
export const hashPassword = (password: string, who: "known" | "stranger" = "stranger"): Promise<string> =>
  hashing.enter((turn) => turn(() => hash(asTyped(password), COST)), who);

/** What a log-in name nobody has is computed with: the same work for nothing. */
const challengeOfNobody = (): LogInChallenge => ({ ...COST, salt: randomBytes(16), outputLen: 32 });

export type Judged = {
  readonly found: JudgedLogIn | undefined;
  /** What the typed password comes to; proof of it towards the database, see `changePassword`. */
  readonly derived: Uint8Array;
};

/** Whose password it is, or nobody's: the same questions and the same work whether the log-in name is known or not. */
export const judgePassword = async (
  { db }: Pick<World, "db">,
  turn: Turn,
  { login, password }: { readonly login: string; readonly password: string },
): Promise<Judged> => {
  const challenge = (await findLogInChallenge(db, login)) ?? challengeOfNobody();
  const derived = await turn(() => hashRaw(asTyped(password), { ...challenge }));
  return { found: await judgeLogIn(db, login, derived), derived };
};
