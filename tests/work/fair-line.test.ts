import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Busy } from "~/work/asker";
import { createFairLine, type FairLine } from "~/work/fair-line";

/** Work that goes on until it is told to end, or its signal falls; `started` in the order in which it began. */
const workshop = (line: FairLine) => {
  const started: string[] = [];
  const ends = new Map<string, () => void>();
  const ask = (
    of: string,
    name = of,
    options: { readonly signal?: AbortSignal; readonly background?: boolean } = {},
  ) =>
    line.run(
      { of, tickets: new Set([name]), ...options },
      (signal) =>
        new Promise<string>((resolve, reject) => {
          started.push(name);
          ends.set(name, () => resolve(name));
          signal.addEventListener("abort", () => reject(signal.reason));
        }),
    );
  const end = async (name: string) => {
    ends.get(name)?.();
    await settled();
  };
  return { started, ask, end };
};
const settled = () => new Promise((resolve) => setImmediate(resolve));

const refusal = (work: () => unknown): string | null => {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof Busy) return error.code;
    throw error;
  }
};

describe("a line", () => {
  it("starts another asker's work next, however much one asks for, and refuses what is beyond one and one", async () => {
    const { started, ask, end } = workshop(createFairLine({ running: 1, waiting: 50 }));
    const refused = Array.from({ length: 100 }, (_, index) => refusal(() => ask("many", `many ${index}`)));
    expect(refused.filter((code) => code === "busy-own")).toHaveLength(98);
    ask("other");
    await end("many 0");
    expect(started).toEqual(["many 0", "other"]);
    await end("other");
    expect(started).toEqual(["many 0", "other", "many 1"]);
  });

  it("has one piece of work of an asker running, also where there is room for more", async () => {
    const { started, ask, end } = workshop(createFairLine({ running: 3, waiting: 50 }));
    for (const name of ["a 1", "a 2"]) ask("a", name);
    ask("b");
    expect(started).toEqual(["a 1", "b"]);
    await end("a 1");
    expect(started).toEqual(["a 1", "b", "a 2"]);
  });

  it("takes so many waiting of all together and refuses the rest at once", () => {
    const { ask } = workshop(createFairLine({ running: 2, waiting: 3 }));
    const codes = Array.from({ length: 7 }, (_, index) => refusal(() => ask(`firm ${index}`)));
    expect(codes).toEqual([null, null, null, null, null, "busy", "busy"]);
  });

  it("tells how many are ahead, and whether one's own work has to end first", async () => {
    const line = createFairLine({ running: 1, waiting: 50 });
    const { ask, end } = workshop(line);
    ask("a", "a 1");
    ask("a", "a 2");
    for (const firm of ["b", "c", "d"]) ask(firm);
    expect(line.placeOf("a", "a 1")).toEqual({ state: "running" });
    expect(line.placeOf("d", "d")).toEqual({ state: "waiting", ahead: 3, own: false });
    expect(line.placeOf("a", "a 2")).toEqual({ state: "waiting", ahead: 4, own: true });
    await end("a 1");
    expect(line.placeOf("d", "d")).toEqual({ state: "waiting", ahead: 2, own: false });
    expect(line.placeOf("a", "a 2")).toEqual({ state: "waiting", ahead: 3, own: false });
    expect(line.placeOf("b", "a 2")).toBeNull();
    expect(line.placeOf("a", "a 1")).toBeNull();
  });

  it("frees the place of an asker who leaves, waiting or running, and stops the work", async () => {
    const line = createFairLine({ running: 1, waiting: 50 });
    const { started, ask } = workshop(line);
    const leaving = [new AbortController(), new AbortController()];
    const left = leaving.map(({ signal }, index) => ask(`leaver ${index}`, undefined, { signal }));
    ask("stayer");
    leaving[1]?.abort();
    await expect(left[1]).rejects.toMatchObject({ name: "AbortError" });
    expect(line.placeOf("stayer", "stayer")).toMatchObject({ ahead: 1 });
    leaving[0]?.abort();
    await expect(left[0]).rejects.toMatchObject({ name: "AbortError" });
    await settled();
    expect(started).toEqual(["leaver 0", "stayer"]);
    expect(line.counts()).toEqual({ running: 1, waiting: 0 });
  });

  it("does what nobody waits for only where nobody waits", async () => {
    const { started, ask, end } = workshop(createFairLine({ running: 1, waiting: 2 }));
    ask("a");
    for (let paper = 1; paper <= 5; paper++) ask("bureau", `paper ${paper}`, { background: true });
    ask("bureau", "download");
    ask("b");
    for (const name of ["a", "download", "b", "paper 1"]) await end(name);
    expect(started).toEqual(["a", "download", "b", "paper 1", "paper 2"]);
  });

  it("goes on where work fails", async () => {
    const line = createFairLine({ running: 1, waiting: 2 });
    const failing = line.run({ of: "a" }, () => Promise.reject(new Error("no")));
    const next = line.run({ of: "b" }, async () => "done");
    await expect(failing).rejects.toThrow("no");
    expect(await next).toBe("done");
  });
});

describe("a line, whatever is asked, ended and left", () => {
  const RUNNING = 2;
  const WAITING = 4;
  const step = fc.record({
    act: fc.constantFrom("ask", "ask", "ask", "end", "leave"),
    asker: fc.constantFrom("a", "b", "c", "d"),
    which: fc.nat(10),
  });

  it("keeps its bounds, lets nobody start twice while another waits, and comes to an end", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const line = createFairLine({ running: RUNNING, waiting: WAITING });
        const { started, ask, end } = workshop(line);
        const leaves = new Map<string, AbortController>();
        const over = new Set<string>();
        /** Since when it waits in the line: how many had started then. */
        const since = new Map<string, number>();
        let count = 0;
        const look = () => {
          const open = [...leaves.keys()].filter((name) => !over.has(name));
          const places = open.map((name) => ({ name, place: line.placeOf(name[0] ?? "", name) }));
          for (const { place } of places) expect(place).not.toBeNull();
          const running = places.filter(({ place }) => place?.state === "running");
          expect(running.length).toBeLessThanOrEqual(RUNNING);
          expect(places.length - running.length).toBeLessThanOrEqual(WAITING);
          for (const asker of "abcd") {
            expect(running.filter(({ name }) => name[0] === asker).length).toBeLessThanOrEqual(1);
            expect(places.filter(({ name }) => name[0] === asker).length).toBeLessThanOrEqual(2);
          }
          for (const { name, place } of places) {
            if (place?.state !== "waiting" || place.own) since.delete(name);
            else if (!since.has(name)) since.set(name, started.length);
            const from = since.get(name);
            if (from === undefined) continue;
            const meanwhile = started.slice(from).map((each) => each[0]);
            expect(new Set(meanwhile).size).toBe(meanwhile.length);
          }
        };
        for (const { act, asker, which } of steps) {
          const open = [...leaves.keys()].filter((name) => !over.has(name));
          const chosen = open[which % Math.max(1, open.length)];
          if (act === "ask") {
            const name = `${asker}${count++}`;
            const leave = new AbortController();
            const code = refusal(() => {
              ask(asker, name, { signal: leave.signal }).then(
                () => over.add(name),
                () => over.add(name),
              );
              leaves.set(name, leave);
            });
            if (code === "busy-own")
              expect(open.filter((each) => each[0] === asker).length).toBeGreaterThan(0);
          } else if (chosen && act === "leave") leaves.get(chosen)?.abort();
          else if (chosen) await end(chosen);
          await settled();
          look();
        }
        for (let open = 1; open > 0; ) {
          const names = [...leaves.keys()].filter((name) => !over.has(name));
          open = names.length;
          for (const name of names) await end(name);
        }
        expect(line.counts()).toEqual({ running: 0, waiting: 0 });
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});
