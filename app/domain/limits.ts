/** How often something may be done by one key (an address, an account, an organisation) before it has to wait. */
export type Limit = { readonly points: number; readonly seconds: number };

const MINUTES = 60;
const HOUR = 60 * MINUTES;

/**
 * The limits of 2026-11, generous to people: an office of fifty behind one address logs in at nine, a training of fifty
 * firms registers in one hour, an official looks up a pile of papers. What they stop is guessing and reading off lists
 * by program. Windows are fixed: they begin with the first count and end whatever is tried meanwhile.
 */
export const LIMITS = {
  /** Failed log-ins from one address, whatever the accounts: fifty people who mistype three times each. */
  "log-in-address": { points: 200, seconds: 15 * MINUTES },
  /** Failed log-ins to one account from one address: a person tries a handful of old passwords. */
  "log-in-account-address": { points: 10, seconds: 10 * MINUTES },
  /**
   * Failed log-ins to one account from all addresses and browsers that are not its own: 1,440 guesses a day, where a
   * password that is accepted needs a hundred million.
   */
  "log-in-account": { points: 60, seconds: HOUR },
  /** Failed log-ins from a browser that has logged in to this account before; whatever strangers do. */
  "log-in-device": { points: 10, seconds: 10 * MINUTES },
  /** Wrong present passwords of somebody signed in, as for a change of password. */
  "own-password": { points: 10, seconds: 10 * MINUTES },
  /** Registrations by one address: a training of fifty firms with a few tries each. */
  "register-address": { points: 200, seconds: HOUR },
  /** Answers that a credit code or log-in name is taken, to one address: each is one fact about somebody else. */
  "taken-address": { points: 20, seconds: HOUR },
  /** Look-ups of a report by its number, by one address: ten people check a pile of papers each. */
  "lookup-address": { points: 300, seconds: 10 * MINUTES },
  /** Files drawn or packed for one organisation: one every two seconds, for as long as anybody clicks. */
  "files-organisation": { points: 300, seconds: 10 * MINUTES },
  /** Files for visitors who are not logged in, by address: all of them are kept by version, so that few are drawn. */
  "files-address": { points: 600, seconds: 10 * MINUTES },
} as const satisfies Readonly<Record<string, Limit>>;

export type LimitName = keyof typeof LIMITS;

/** Whole minutes to be said to a person; never less than what `seconds` states. */
export const minutesOf = (seconds: number): number => Math.max(1, Math.ceil(seconds / 60));
