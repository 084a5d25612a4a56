// Plain JavaScript, so that the thread starts without a loader; the rest is TypeScript, so it brings its own.
import { setPriority } from "node:os";
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";

// Linux gives each thread a rank of its own: pages are served before files. Elsewhere it is the process's.
if (process.platform === "linux") setPriority(10);

register({ tsconfig: fileURLToPath(new URL("../../tsconfig.json", import.meta.url)) });
const { writeTable, writeCatalogue } = await import("./write-file.server.ts");
const { readCatalogueFile } = await import("./read-catalogue-file.ts");

export { writeCatalogue, writeTable };

/** @returns what a file from outside states, or why it is refused. */
export const readCatalogue = ({ bytes, target }) => readCatalogueFile(bytes, target);
