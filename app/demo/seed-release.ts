import { releaseFigures } from "~/services/release-figures.server";
import type { World } from "~/world";
import { findLogin } from "~db/identity";
import { accepted } from "./accepted";
import { BUREAU } from "./demo-logins";
import type { SeedClock } from "./seed-clock";

/** Yesterday's release of the demo's figures, so that today's can be released once more. */
export const seedRelease = async ({ db }: Pick<World, "db">, clock: SeedClock): Promise<void> => {
  const official = await findLogin(db, BUREAU);
  if (!official) throw new Error("the demo has no bureau");
  accepted(await releaseFigures(clock.on(1), official));
};
