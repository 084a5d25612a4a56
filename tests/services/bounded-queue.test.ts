import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Unavailable } from "~/domain/unavailable";
import { boundedQueue } from "~/services/bounded-queue";

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe("a bounded queue", () => {
  it("never has more at work or inside than it may, begins in order and refuses the rest at once", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 0, max: 5 }),
        fc.array(fc.boolean(), { minLength: 1, maxLength: 30 }),
        async (atWork, waiting, asked) => {
          const queue = boundedQueue({ name: "test", atWork, waiting });
          const begun: number[] = [];
          let working = 0;
          let most = 0;
          const outcomes = await Promise.allSettled(
            asked.map((fails, index) =>
              queue.enter((turn) =>
                turn(async () => {
                  begun.push(index);
                  working += 1;
                  most = Math.max(most, working);
                  await settled();
                  working -= 1;
                  if (fails) throw new Error("failed");
                }),
              ),
            ),
          );
          const places = Math.min(asked.length, atWork + waiting);
          expect(most).toBeLessThanOrEqual(atWork);
          expect(begun).toEqual(Array.from({ length: places }, (_, index) => index));
          const refused = outcomes.filter(
            (outcome) => outcome.status === "rejected" && outcome.reason instanceof Unavailable,
          );
          expect(refused).toHaveLength(asked.length - places);
          expect(queue.length()).toBe(0);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("keeps the reserved places for who is known, and serves everybody in the order they came", async () => {
    const queue = boundedQueue({ name: "test", atWork: 1, waiting: 2, reserved: 2 });
    const begun: string[] = [];
    const work = (name: string, who: "known" | "stranger") =>
      queue.enter((turn) => turn(async () => void begun.push(name)), who);
    const outcomes = await Promise.allSettled([
      work("a", "stranger"),
      work("b", "stranger"),
      work("c", "known"),
      work("late", "stranger"),
      work("d", "known"),
      work("e", "known"),
      work("too many", "known"),
    ]);
    expect(begun).toEqual(["a", "b", "c", "d", "e"]);
    expect(outcomes.map(({ status }) => status === "fulfilled")).toEqual([
      true,
      true,
      true,
      false,
      true,
      true,
      false,
    ]);
  });
});
