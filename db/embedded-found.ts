import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Whether an embedded database was made in this folder, or in the one its `LOCATION` names (see findPlace). */
export const hasEmbedded = (folder: string): boolean => {
  const location = join(folder, "LOCATION");
  const place = existsSync(location) ? readFileSync(location, "utf8").trim() : folder;
  return existsSync(join(place, "data"));
};
