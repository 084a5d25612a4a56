import { chmodSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, it } from "vitest";
import { drill } from "../factories/drill";

const root = mkdtempSync(join(tmpdir(), "qingzhun-drill-"));
chmodSync(root, 0o755);
afterAll(() => rmSync(root, { recursive: true, force: true }));

const place = (name: string) => {
  const folder = join(root, name);
  mkdirSync(folder, { mode: 0o755 });
  return { folder, databaseUrl: null };
};

it("restores an installation on the embedded server, by command, whether it runs or not", () =>
  drill(place("source"), place("target"), join(root, "files")));
