import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { paperStore } from "~/paper-store.server";
import type { PaperStore } from "~/world";

/** Ordered papers in a folder of their own. */
export const testPapers = (): PaperStore => paperStore(mkdtempSync(join(tmpdir(), "papers-")));
