import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, it } from "vitest";
import { drill } from "../factories/drill";
import { emptyDatabase } from "../setup/database";

const root = mkdtempSync(join(tmpdir(), "qingzhun-drill-"));
let databases: readonly Awaited<ReturnType<typeof emptyDatabase>>[] = [];
beforeAll(async () => {
  databases = [await emptyDatabase(), await emptyDatabase()];
});
afterAll(async () => {
  for (const database of databases) await database.close();
  rmSync(root, { recursive: true, force: true });
});

const place = (name: string, at: 0 | 1) => ({
  folder: join(root, name),
  databaseUrl: databases[at]?.ownerUrl ?? "",
});

it("restores an installation on a server of one's own, by command", () =>
  drill(place("source", 0), place("target", 1), join(root, "files")));
