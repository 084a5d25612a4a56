import { createHash } from "node:crypto";
import type { Device, World } from "~/world";

/** As many people as use one browser; who has not logged in with it for longest is forgotten. */
const MOST_ACCOUNTS = 8;

const accountOf = (login: string): string =>
  createHash("sha256").update(login.toLowerCase()).digest("base64url").slice(0, 16);

/** Whether the browser has logged in to this account before. */
export const knows = ({ accounts }: Device, login: string): boolean => accounts.includes(accountOf(login));

/** The browser after a log-in to this account; a new one gets an id of its own. */
export const remembering = (
  { newId }: Pick<World, "newId">,
  device: Device | null,
  login: string,
): Device => {
  const account = accountOf(login);
  const others = device?.accounts.filter((each) => each !== account) ?? [];
  return { id: device?.id ?? newId(), accounts: [account, ...others].slice(0, MOST_ACCOUNTS) };
};
