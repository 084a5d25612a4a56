import { DEMO_PASSWORD } from "~/domain/demo-password";
import type { OrganisationId } from "~/domain/ids";
import { openOrganisation } from "~/services/open-organisation.server";
import { publishOutcomes } from "~/services/publish-outcomes";
import type { World } from "~/world";
import type { OwnerDb } from "~db/client";
import { loadReference } from "~db/reference-cache";
import { accepted } from "./accepted";
import { chanceFrom } from "./chance";
import { demoCreditCode } from "./demo-credit-code";
import { demoFirms } from "./demo-firms";
import { BUREAU, CONSULTANCIES } from "./demo-logins";
import { seedCatalogue } from "./seed-catalogue";
import { type SeedClock, seedClock } from "./seed-clock";
import { seedFirm } from "./seed-firm";
import { seedRelease } from "./seed-release";

export const SEED = 20_261_123;
/** Serials of credit codes above those of the firms. */
const CONSULTANCY_SERIAL = 9001;
/** Firms at work at the same time: enough to keep two cores busy, few enough for the pool. */
const LANES = 4;

/**
 * Fills an empty installation with the demo: a bureau, two consultancies and the firms, each by the services its people
 * would use, spread over the past months. The same day gives the same data, down to ids and numbers.
 */
export const seedDemo = async (world: World, owner: OwnerDb): Promise<{ readonly firms: number }> => {
  const clock = seedClock(world, SEED);
  const { regions, instrument } = await loadReference(world.db, world.now());
  const units = regions.units.map(({ code }) => code);
  const consultancies = await openConsultancies(owner, clock);
  const waiting = demoFirms(chanceFrom(SEED)).map((firm, serial) => ({ firm, serial }));
  const firms = waiting.length;
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { firm, serial } = next;
      await seedFirm(seedClock(world, SEED + 1 + serial), { firm, serial, instrument, consultancies });
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  await publishOutcomes(clock.on(0), owner);
  await openBureau(owner, clock, units);
  await seedCatalogue(world, owner, clock);
  await seedRelease(world, clock);
  return { firms };
};

/** For a demo loaded before its bureau had a second member. */
export const completeDemo = (world: World, owner: OwnerDb): Promise<void> =>
  seedCatalogue(world, owner, seedClock(world, SEED - 1));

const openBureau = async (owner: OwnerDb, clock: SeedClock, units: readonly string[]) =>
  accepted(
    await openOrganisation(
      owner,
      clock.on(200),
      {
        kind: "bureau",
        name: "郑州市工业和信息化局（演示）",
        units,
        login: BUREAU,
        personName: "演示工作人员",
        password: DEMO_PASSWORD,
      },
      { by: "demo" },
    ),
  );

const openConsultancies = async (owner: OwnerDb, clock: SeedClock): Promise<readonly OrganisationId[]> => {
  const names = ["中原数字化诊断服务中心（演示）", "嵩山智造咨询有限公司（演示）"];
  const opened: OrganisationId[] = [];
  for (const [index, login] of CONSULTANCIES.entries()) {
    const { organisationId } = accepted(
      await openOrganisation(
        owner,
        clock.on(190),
        {
          kind: "consultancy",
          name: names[index],
          creditCode: demoCreditCode("410105", CONSULTANCY_SERIAL + index),
          login,
          personName: "演示咨询师",
          password: DEMO_PASSWORD,
        },
        { by: "demo" },
      ),
    );
    opened.push(organisationId);
  }
  return opened;
};
