import {
  chmodSync,
  existsSync,
  lchownSync,
  lstatSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
} from "node:fs";
import { join } from "node:path";
import { PARTIAL } from "./embedded-cluster";
import { EmbeddedFault } from "./embedded-fault";
import { logFile, type Server } from "./embedded-run";

/** What starts that were cut off leave beside the data; the lock is held, so nobody is at it. */
const isLeftOver = (name: string): boolean =>
  name.startsWith(PARTIAL) || /^start\.lock\.[0-9a-f-]{36}$/.test(name);

const sweep = ({ place, log }: Server): void => {
  for (const name of readdirSync(place).filter(isLeftOver)) {
    log(`removing ${join(place, name)}, left over by a start that was cut off`);
    rmSync(join(place, name), { recursive: true, force: true });
  }
};

const isEmpty = (folder: string): boolean =>
  statSync(folder).isDirectory() && readdirSync(folder).length === 0;

const versionOf = (data: string): string | null => {
  const file = join(data, "PG_VERSION");
  return existsSync(file) ? readFileSync(file, "utf8").trim() : null;
};

const everythingIn = function* (path: string): Generator<string> {
  yield path;
  if (!lstatSync(path).isDirectory()) return;
  for (const name of readdirSync(path)) yield* everythingIn(join(path, name));
};

/** What the server's account must own: data and log. */
const everythingOf = function* (server: Server): Generator<string> {
  yield* everythingIn(server.data);
  if (existsSync(logFile(server))) yield logFile(server);
};

/** A copy made by root belongs to root, and PostgreSQL refuses it: whoever may give files away gives them back. */
const giveBack = (server: Server): void => {
  const { account } = server;
  if (!account) return;
  for (const path of everythingOf(server)) {
    const { uid, gid } = lstatSync(path);
    if (uid !== account.uid || gid !== account.gid) lchownSync(path, account.uid, account.gid);
  }
};

const requireOwn = (server: Server): void => {
  const uid = process.getuid?.();
  if (server.account || uid === undefined) return;
  for (const path of everythingOf(server))
    if (lstatSync(path).uid !== uid) throw new EmbeddedFault("no-access", { path, user: String(uid) });
};

/** PostgreSQL starts on a folder that nobody else may write or enter, but its own group. */
const close = ({ data }: Server): void => {
  if ((statSync(data).mode & 0o027) !== 0) chmodSync(data, 0o700);
};

/**
 * Whether there are data to start on, after mending what can be mended without loss: what was left over, an empty folder,
 * owner and rights. Throws an EmbeddedFault where only the operator can say what to do.
 */
export const prepareData = (server: Server): boolean => {
  const { data, programs } = server;
  sweep(server);
  if (!existsSync(data)) return false;
  if (isEmpty(data)) {
    rmdirSync(data);
    return false;
  }
  requireOwn(server);
  giveBack(server);
  const version = versionOf(data);
  if (!version) throw new EmbeddedFault("not-a-cluster", { folder: data });
  if (version !== programs.major)
    throw new EmbeddedFault("other-version", { folder: data, found: version, wanted: programs.major });
  close(server);
  return true;
};
