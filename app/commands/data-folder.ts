import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Environment } from "~/env.server";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Where the installation keeps its files. A relative name is meant from the project's root, wherever one stands. */
export const dataFolder = ({ DATA_FOLDER }: Pick<Environment, "DATA_FOLDER">): string =>
  resolve(root, DATA_FOLDER ?? ".data");
