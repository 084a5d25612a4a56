import { afterAll, beforeAll, expect, it } from "vitest";
import { LOCKS } from "~db/advisory-locks";
import { oneAtATime } from "~db/one-at-a-time";
import { withOperator } from "~db/tenant";
import { type TestDatabase, testDatabase } from "../setup/database";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase("bare");
});
afterAll(() => db?.close());

it("no two uses have one number", () => {
  expect(new Set(Object.values(LOCKS)).size).toBe(Object.keys(LOCKS).length);
});

it("a start that loads the demo, act by act of an operator, does not wait for itself", async () => {
  const never = () => {
    throw new Error("nobody else is at it");
  };
  const loaded = oneAtATime(db.ownerUrl, never, () => withOperator(db.owner, async () => "loaded"));
  // A wait for oneself never ends, however long this is.
  const stuck = new Promise((resolve) => setTimeout(resolve, 60_000, "stuck").unref());
  expect(await Promise.race([loaded, stuck])).toBe("loaded");
});
