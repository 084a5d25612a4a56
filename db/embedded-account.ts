import { spawnSync } from "node:child_process";
import { userInfo } from "node:os";
import { EmbeddedFault } from "./embedded-fault";

/** Who the server's programs run as; undefined: as ourselves. */
export type Account = { readonly uid: number; readonly gid: number } | undefined;

const idOf = (flag: "-u" | "-g"): number | null => {
  const { status, stdout } = spawnSync("id", [flag, "postgres"], { encoding: "utf8" });
  return status === 0 ? Number(stdout.trim()) : null;
};

const find = (): Account => {
  const uid = idOf("-u");
  const gid = idOf("-g");
  return uid === null || gid === null ? undefined : { uid, gid };
};

const create = (): void => {
  const flags = ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin"];
  const { status, stderr, error } = spawnSync("useradd", [...flags, "postgres"], { encoding: "utf8" });
  if (status !== 0)
    throw new Error(
      `PostgreSQL does not run as root, and the OS user "postgres" could not be made: ${error?.message ?? stderr}. ` +
        "Make it, start as another user, or set DATABASE_URL to a server.",
    );
};

/** PostgreSQL asks the system who runs it. */
const requireName = (): void => {
  try {
    userInfo();
  } catch (cause) {
    throw new EmbeddedFault("nameless", { user: String(process.getuid?.()) }, { cause });
  }
};

/** PostgreSQL refuses to run as root: then its programs run as the OS user `postgres`, made if there is none. */
export const serverAccount = (log: (line: string) => void): Account => {
  if (process.getuid?.() !== 0) {
    requireName();
    return undefined;
  }
  const found = find();
  if (found) return found;
  log('making the OS user "postgres" for the embedded database');
  create();
  return find();
};

/** Whether the account may pass through or run each path: asked of the system itself, as that account. */
export const canReach = (account: Account, paths: readonly string[]): boolean => {
  if (account === undefined) return true;
  const script = 'for path; do test -x "$path" || exit 1; done';
  return spawnSync("/bin/sh", ["-c", script, "sh", ...paths], { ...account, cwd: "/" }).status === 0;
};
