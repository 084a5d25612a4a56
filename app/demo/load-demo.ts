import type { World } from "~/world";
import type { OwnerDb } from "~db/client";
import {
  countMembersBeside,
  type DemoLoad,
  discardDemoLoad,
  everythingOfTenants,
  findDemoLoad,
  finishDemoLoad,
  insertDemoLoad,
  whatIsThere,
} from "~db/demo-load";
import { isLoginTaken } from "~db/identity";
import { chanceFrom } from "./chance";
import { demoFirms } from "./demo-firms";
import { BUREAU, BUREAU_COLLEAGUE, CONSULTANCIES } from "./demo-logins";
import { completeDemo, SEED, seedDemo } from "./seed-demo";

type Options = {
  readonly wanted: boolean;
  /** Told before loading, which takes a while. */
  readonly begin: () => void;
  /** Fills the empty database. */
  readonly seed?: (world: World, owner: OwnerDb) => Promise<unknown>;
};

/**
 * Loads the demo where it is wanted and nobody else is there, and yields whether it is there, whole. A loading that was
 * cut off is taken away before anything else, so that there is never half a demo.
 */
export const loadDemo = async (
  world: World,
  owner: OwnerDb,
  { wanted, begin, seed = seedDemo }: Options,
): Promise<boolean> => {
  if (await isWhole(world, owner)) return true;
  if (!(await takeAwayHalf(world, owner)) || !wanted || !(await isUnused(world))) return false;
  begin();
  await insertDemoLoad(owner, world.now(), await whatIsThere(owner));
  await seed(world, owner);
  await finishDemoLoad(owner, world.now());
  return true;
};

/** Before there was a mark the bureau was opened last, and then the catalogue's second person. */
const isWhole = async (world: World, owner: OwnerDb): Promise<boolean> => {
  const load = await findDemoLoad(owner);
  if (load) return load.finished;
  if (!(await isLoginTaken(world.db, BUREAU))) return false;
  await completeDemo(world, owner);
  await finishDemoLoad(owner, world.now());
  return true;
};

const isUnused = async (world: World): Promise<boolean> => (await countMembersBeside(world.db, [])) === 0;

/** Yields whether no half is left: where other people have come meanwhile, nothing is taken away any more. */
const takeAwayHalf = async (world: World, owner: OwnerDb): Promise<boolean> => {
  const half = (await findDemoLoad(owner)) ?? (await findUnmarkedHalf(world, owner));
  if (!half) return true;
  const others = await countMembersBeside(world.db, everyLogin());
  if (others === 0) {
    world.log.warn("the demo was loaded in part only; taking that away");
    await discardDemoLoad(owner, half);
    return true;
  }
  world.log.warn(
    { others },
    "the demo was loaded in part only, and stays so: there are other members by now",
  );
  return false;
};

/** What loading left that was cut off before there was a mark: it had no bureau yet and published nothing. */
const findUnmarkedHalf = async (world: World, owner: OwnerDb): Promise<DemoLoad | null> =>
  (await isLoginTaken(world.db, CONSULTANCIES[0])) ? everythingOfTenants(owner) : null;

const everyLogin = (): readonly string[] => [
  BUREAU,
  BUREAU_COLLEAGUE,
  ...CONSULTANCIES,
  ...demoFirms(chanceFrom(SEED)).map(({ login }) => login),
];
