import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const bin = "/usr/lib/postgresql/15/bin";

const asPostgres = (command: string, args: readonly string[]) => {
  const root = process.getuid?.() === 0;
  const result = root
    ? spawnSync("setpriv", ["--reuid=postgres", "--regid=postgres", "--init-groups", command, ...args], {
        encoding: "utf8",
        cwd: "/",
      })
    : spawnSync(command, args, { encoding: "utf8" });
  if (result.status !== 0) throw new Error(`${command} failed: ${result.stderr}${result.stdout}`);
};

const freePort = (): number => {
  const probe =
    "const s=require('net').createServer().listen(0,'127.0.0.1',()=>{console.log(s.address().port);s.close()})";
  return Number(spawnSync(process.execPath, ["-e", probe], { encoding: "utf8" }).stdout.trim());
};

/** Starts Debian's PostgreSQL 15 on a throw-away folder and a free port; null where it is not installed. */
export const debianPostgres = (): { title: string; url: string; stop: () => void } | null => {
  if (!existsSync(`${bin}/initdb`)) return null;
  const folder = mkdtempSync(join(tmpdir(), "qingzhun-pg15-"));
  if (process.getuid?.() === 0) spawnSync("chown", ["postgres:postgres", folder]);
  chmodSync(folder, 0o700);
  const data = join(folder, "data");
  const port = freePort();
  asPostgres(`${bin}/initdb`, [
    "-D",
    data,
    "-U",
    "postgres",
    "--auth=trust",
    "--encoding=UTF8",
    "--locale=C.UTF-8",
  ]);
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c fsync=off`;
  asPostgres(`${bin}/pg_ctl`, ["-D", data, "-o", options, "-l", join(folder, "log"), "-w", "start"]);
  return {
    title: "Debian's PostgreSQL 15",
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    stop: () => {
      asPostgres(`${bin}/pg_ctl`, ["-D", data, "-m", "immediate", "-w", "stop"]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
