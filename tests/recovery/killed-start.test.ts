import { afterAll, beforeAll, expect, it } from "vitest";
import { once } from "../setup/once";
import { type Kill, type Kills, openKills } from "./kill-moments";

let kills: Kills;
beforeAll(async () => {
  await once("build");
  kills = openKills();
});
afterAll(() => kills?.close());

/** Early and late ones of each kind that is quick; `tests/recovery/kill.ts` tries many, and those that load the demo. */
const KILLS: readonly Kill[] = [
  { phase: "first", moment: 2_500, nodeOnly: false },
  { phase: "first", moment: 6_000, nodeOnly: true },
  { phase: "second", moment: 3_000, nodeOnly: false },
  { phase: "migration", moment: 4_000, nodeOnly: false },
];

it.each(KILLS)("a start killed by kill -9 is followed by one that serves: %j", async (kill) => {
  expect(await kills.attempt(kill)).toBeNull();
});
