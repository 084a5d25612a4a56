import { createHash } from "node:crypto";
import { chmodSync, chownSync, mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { type Account, canReach } from "./embedded-account";

/** Where data and programs go that the server's account cannot reach in the project. Open to all, to pass through. */
export const outerHome = (): string => {
  const home = join(process.platform === "linux" ? "/var/lib" : tmpdir(), "qingzhun");
  mkdirSync(home, { recursive: true, mode: 0o755 });
  chmodSync(home, 0o755);
  return home;
};

const own = (place: string, account: Account): string => {
  mkdirSync(place, { recursive: true, mode: 0o700 });
  if (account) chownSync(place, account.uid, account.gid);
  return place;
};

const elsewhere = (folder: string): string =>
  join(outerHome(), createHash("sha256").update(folder).digest("hex").slice(0, 16));

/**
 * The folder the server's account may own: the one wished for, or, below a directory closed to that account (such as
 * /root), one of its own under /var/lib/qingzhun; `LOCATION` in the wished folder then says where.
 */
export const findPlace = (wished: string, account: Account): string => {
  const folder = resolve(wished);
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  if (canReach(account, [dirname(folder)])) return own(folder, account);
  const place = elsewhere(folder);
  writeFileSync(join(folder, "LOCATION"), `${place}\n`);
  return own(place, account);
};
