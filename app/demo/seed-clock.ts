import type { World } from "~/world";
import { type Chance, chanceFrom } from "./chance";

/** The world on chosen days of the past, with ids that follow from a seed. */
export type SeedClock = {
  /** So many days before the seeding, at some minute of the working day in China. */
  readonly on: (daysAgo: number) => World;
  readonly chance: Chance;
};

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** 01:00 UTC is 09:00 in China. */
const OPENS = 60 * MINUTE;

export const seedClock = (world: World, seed: number): SeedClock => {
  const chance = chanceFrom(seed);
  const ids = chanceFrom(seed ^ 0x5eed);
  const midnight = Math.floor(world.now().getTime() / DAY) * DAY;
  const on = (daysAgo: number): World => {
    const at = new Date(midnight - daysAgo * DAY + OPENS + chance.whole(0, 479) * MINUTE);
    return { ...world, now: () => at, newId: () => uuidFrom(ids) };
  };
  return { on, chance };
};

/** A UUID of version 4 whose random bits come from the seed. */
const uuidFrom = (chance: Chance): string => {
  const hex = (digits: number) =>
    Math.floor(chance.next() * 16 ** digits)
      .toString(16)
      .padStart(digits, "0");
  const variant = "89ab".charAt(chance.whole(0, 3));
  return `${hex(8)}-${hex(4)}-4${hex(3)}-${variant}${hex(3)}-${hex(6)}${hex(6)}`;
};
