import { describe, expect, it } from "vitest";
import { createFairLine } from "~/work/fair-line";
import { createKeptFiles } from "~/work/kept-files";
import { createFileMaker } from "~/work/make-files";
import { createSharedWork } from "~/work/shared-work";

const newLine = () => createFairLine({ running: 1, waiting: 10 });

/** Work that ends when told so; counts how often it began and whether it was stopped. */
const held = () => {
  let end: (value: string) => void = () => undefined;
  const told = { begun: 0, stopped: false };
  const work = (signal: AbortSignal) =>
    new Promise<string>((resolve, reject) => {
      told.begun += 1;
      end = resolve;
      signal.addEventListener("abort", () => {
        told.stopped = true;
        reject(signal.reason);
      });
    });
  return { told, work, end: (value: string) => end(value) };
};

describe("shared work", () => {
  it("is done once for all who ask for the same, without taking more than one turn", async () => {
    const shared = createSharedWork<string>(newLine());
    const { told, work, end } = held();
    const asked = Array.from({ length: 100 }, () => shared({ of: "a" }, "key", work));
    end("done");
    expect(new Set(await Promise.all(asked))).toEqual(new Set(["done"]));
    expect(told).toEqual({ begun: 1, stopped: false });
    const again = shared({ of: "a" }, "key", work);
    end("anew");
    expect(await again).toBe("anew");
  });

  it("goes on while anybody waits and is stopped when the last has left", async () => {
    const shared = createSharedWork<string>(newLine());
    const { told, work } = held();
    const leaving = [new AbortController(), new AbortController()];
    const asked = leaving.map(({ signal }) => shared({ of: "a", signal }, "key", work));
    leaving[0]?.abort();
    await expect(asked[0]).rejects.toMatchObject({ name: "AbortError" });
    expect(told.stopped).toBe(false);
    leaving[1]?.abort();
    await expect(asked[1]).rejects.toMatchObject({ name: "AbortError" });
    expect(told.stopped).toBe(true);
  });

  it("is begun anew by who asks after all have left", async () => {
    const shared = createSharedWork<string>(newLine());
    const { told, work, end } = held();
    const leave = new AbortController();
    const left = shared({ of: "a", signal: leave.signal }, "key", work);
    leave.abort();
    const next = shared({ of: "b" }, "key", work);
    await expect(left).rejects.toMatchObject({ name: "AbortError" });
    await new Promise((resolve) => setImmediate(resolve));
    end("done");
    expect(await next).toBe("done");
    expect(told.begun).toBe(2);
  });

  it("tells the place of every page that waits for it", () => {
    const line = newLine();
    const shared = createSharedWork<string>(line);
    void shared({ of: "b" }, "before", held().work);
    for (const ticket of ["one", "two"]) void shared({ of: "a", ticket }, "key", held().work);
    for (const ticket of ["one", "two"])
      expect(line.placeOf("a", ticket)).toEqual({ state: "waiting", ahead: 1, own: false });
  });
});

describe("made files", () => {
  it("are made once for the same content, by whomever they are asked for, and again after a failure", async () => {
    const make = createFileMaker(newLine(), 1000);
    let made = 0;
    const draw = async () => {
      made += 1;
      if (made === 1) throw new Error("no");
      return new Uint8Array([made]);
    };
    await expect(make({ of: "a" }, { a: 1 }, draw)).rejects.toThrow("no");
    const files = await Promise.all(["a", "b", "c"].map((of) => make({ of }, { a: 1 }, draw)));
    expect(files.map((file) => [...file])).toEqual([[2], [2], [2]]);
    expect([...(await make({ of: "d" }, { a: 1 }, draw))]).toEqual([2]);
    expect([...(await make({ of: "d" }, { a: 2 }, draw))]).toEqual([3]);
  });

  it("are let go, those asked for longest ago first, before they hold too much", () => {
    const kept = createKeptFiles(10);
    const file = (length: number) => new Uint8Array(length);
    kept.keep("a", file(4));
    kept.keep("b", file(4));
    kept.find("a");
    kept.keep("c", file(4));
    expect(["a", "b", "c"].filter((key) => kept.find(key))).toEqual(["a", "c"]);
    kept.keep("d", file(11));
    expect(["a", "c", "d"].filter((key) => kept.find(key))).toEqual(["a", "c"]);
    kept.keep("a", file(10));
    expect(["a", "c"].filter((key) => kept.find(key))).toEqual(["a"]);
  });
});
