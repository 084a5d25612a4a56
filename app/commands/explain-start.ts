import type { Environment } from "~/env.server";
import { EmbeddedFault, type EmbeddedFaultCode } from "~db/embedded-fault";
import { isUnavailable } from "~db/unavailable";

type Words = (values: Readonly<Record<string, string>>) => readonly [zh: string, en: string];

/** What is wrong with the embedded database, where, and what to do about it. */
const FAULTS: Readonly<Record<EmbeddedFaultCode, Words>> = {
  "not-a-cluster": ({ folder }) => [
    `${folder} 里有文件，但不是完整的数据库。请把该文件夹移到别处再启动（会新建一个空数据库），或从备份恢复。`,
    `${folder} holds files but no whole database. Move the folder away and start again (a new, empty database is made), or restore a backup.`,
  ],
  "other-version": ({ folder, found, wanted }) => [
    `${folder} 是 PostgreSQL ${found} 的数据，本程序使用 PostgreSQL ${wanted}。请改用原来版本的本程序，或用 PostgreSQL ${found} 运行这些数据并设置 DATABASE_URL。`,
    `${folder} holds data of PostgreSQL ${found}; this program brings PostgreSQL ${wanted}. Use the release of this program that made them, or run PostgreSQL ${found} on them and set DATABASE_URL.`,
  ],
  nameless: ({ user }) => [
    `当前用户（uid ${user}）在本机没有账号名，内置数据库不能以它运行。请用 useradd 建立账号，或改用其他用户，或设置 DATABASE_URL。`,
    `The present user (uid ${user}) has no account on this machine, and the embedded database does not run as such. Make one by useradd, use another user, or set DATABASE_URL.`,
  ],
  "no-access": ({ path, user }) => [
    `${path} 不属于当前用户（uid ${user}）。请执行 chown -R ${user} 更改该数据文件夹的所有者，或用原来的用户启动。`,
    `${path} does not belong to the present user (uid ${user}). Give the data folder to that user by chown -R ${user}, or start as the user who made it.`,
  ],
  password: ({ file, pid }) => [
    `${file} 里的密码与正在运行的数据库（进程 ${pid}）不符。请停止该进程，删除这个文件，再启动（会自动设置新密码，数据不受影响）。`,
    `The password in ${file} is not the one of the database that is running (process ${pid}). Stop that process, delete the file and start again: a new password is set and the data stay.`,
  ],
  locked: ({ file, pid }) => [
    `另一个进程（${pid}）一直占用 ${file}。请结束该进程；如果它已不存在，请删除这个文件，再启动。`,
    `Another process (${pid}) keeps holding ${file}. End that process, or delete the file if it is gone, and start again.`,
  ],
  "disk-full": ({ folder }) => [
    `${folder} 所在的磁盘已满。请清理空间，或用 DATA_FOLDER 指定其他磁盘，再启动。`,
    `The disk of ${folder} is full. Free some space, or name another disk by DATA_FOLDER, and start again.`,
  ],
  refused: ({ log, reason }) => [
    `内置数据库没能启动。原因如下，完整日志在 ${log}；处理后再启动，或从备份恢复。`,
    `The embedded database did not start. It says why below and in ${log}; see to that and start again, or restore a backup.\n${reason}`,
  ],
};

const inBoth = ([zh, en]: readonly [string, string]): string => `${zh}\n${en}`;

const FILE_CODES = new Set(["EACCES", "EPERM", "EROFS", "ENOTDIR", "EEXIST", "EISDIR"]);
const FULL_CODES = new Set(["ENOSPC", "EDQUOT"]);

/** Of an error of the system, which file it met. */
const fileWords = (code: string, path: string): readonly [string, string] | null => {
  if (FULL_CODES.has(code)) return FAULTS["disk-full"]({ folder: path });
  if (!FILE_CODES.has(code)) return null;
  return [
    `无法读写 ${path}（${code}）。请检查该路径的类型、所有者和权限，或用 DATA_FOLDER 指定其他文件夹。`,
    `${path} cannot be read or written (${code}). See to what it is, whose it is and its rights, or name another folder by DATA_FOLDER.`,
  ];
};

/** Server and database of a URL; never who logs in. */
const placeOf = (url: string): string => {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
};

const textOf = (error: object, key: string): string =>
  key in error ? String(Object.entries(error).find(([name]) => name === key)?.[1] ?? "") : "";

/** Why the start failed, in both languages and with what to do; a fault of ours with its stack. */
export const explainStart = (
  error: unknown,
  { DATABASE_URL }: Partial<Pick<Environment, "DATABASE_URL">> = {},
): string => {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof EmbeddedFault) return inBoth(FAULTS[error.code](error.values));
  const code = textOf(error, "code");
  if (code === "EADDRINUSE") {
    const port = textOf(error, "port");
    return `端口 ${port} 已被占用，请用 PORT（指标用 METRICS_PORT）指定其他端口，例如 PORT=3001 npm start。\nPort ${port} is in use; name another one by PORT (METRICS_PORT for metrics), as in PORT=3001 npm start.`;
  }
  const file = fileWords(code, textOf(error, "path"));
  if (file) return inBoth(file);
  if (DATABASE_URL && isUnavailable(error))
    return `无法使用 DATABASE_URL 指定的数据库 ${placeOf(DATABASE_URL)}：${error.message || code}。请确认它已启动、地址和密码正确，再启动。\nThe database of DATABASE_URL, ${placeOf(DATABASE_URL)}, cannot be used: ${error.message || code}. Make sure that it runs and that address and password are right, then start again.`;
  return error.stack ?? error.message;
};
