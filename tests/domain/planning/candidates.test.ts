import { describe, expect, it } from "vitest";
import { selectCandidates, unavailablePins } from "~/domain/planning/candidates";
import { withFigures } from "~/domain/planning/figures";
import { lapsingItems } from "~/domain/planning/lapsing";
import type { PlanningInput } from "~/domain/planning/planning-input";
import type { PlanFigures } from "~/domain/planning/roadmap";
import { solution } from "../../factories/matching";
import { smallCity } from "./small-city";

const { listing } = solution();

/** A plan on offer of one solution that raises a scene, with its listing changed. */
const offering = (changes: Partial<typeof listing>): PlanningInput => {
  const city = smallCity(1, 1, true);
  const one = solution({
    steps: [{ scene: "quality", from: 0, to: 3 }],
    listing: { ...listing, ...changes },
  });
  return {
    ...city,
    catalogue: { ...city.catalogue, solutions: [one] },
    request: { ...city.request, pinned: [one.code], excluded: [] },
  };
};

const candidates = (input: PlanningInput) => selectCandidates(input).map((each) => each.solution.code);

describe("what begins after its last day in the catalogue", () => {
  const { catalogue, parameters, request } = offering({ to: "2028-12-31", reviewed: "2026-01-10" });
  const item = (firstQuarter: number) => ({ solution: "qms-a", firstQuarter });
  const lapsing = (quarter: number, figures?: readonly PlanFigures[]) =>
    lapsingItems({ request, items: [item(quarter)], ...(figures && { figures }) }, catalogue, parameters);

  it("is planned and named with that day, the end of its listing or of its review", () => {
    expect(request.startsOn).toBe("2027-01-01");
    expect(lapsing(8)).toEqual({});
    expect(lapsing(9)).toEqual({ "qms-a": "2028-12-31" });
    const { catalogue: shorter } = offering({ to: "2029-12-31", reviewed: "2025-10-10" });
    const plan = { request, items: [item(9)] };
    expect(lapsingItems(plan, shorter, parameters)).toEqual({ "qms-a": "2028-10-10" });
    expect(lapsingItems(plan, shorter, {})).toEqual({});
  });

  it("unless it is under contract", () => {
    const from = { kind: "project" as const, quarter: 9 };
    const figures = [{ solution: "qms-a", once: solution().price.entry, days: 20, from }];
    expect(lapsing(9, figures)).toEqual({});
  });
});

describe("what may enter a plan", () => {
  it.each([
    ["listed and reviewed", {}, true],
    ["a listing that ended", { to: "2026-11-22" }, false],
    ["a listing that has not begun", { from: "2026-11-24" }, false],
    ["a review of 36 months to the day", { reviewed: "2023-11-23" }, true],
    ["a review that is older", { reviewed: "2023-11-22" }, false],
  ])("%s", (_, changes, may) => {
    const input = offering(changes);
    expect(candidates(input)).toEqual(may ? ["qms-a"] : []);
    expect(unavailablePins(input)).toEqual(may ? [] : ["qms-a"]);
  });

  it("what is under contract stays in the plan, whatever has become of its listing and review", () => {
    const input = offering({ to: "2026-01-02", reviewed: "2020-01-01" });
    const { price } = solution();
    const from = { kind: "project" as const, quarter: 1 };
    const figures = [{ solution: "qms-a", once: price.entry, days: 20, from }];
    const carried = { ...input, catalogue: withFigures(input.catalogue, figures) };
    expect(candidates(carried)).toEqual(["qms-a"]);
    expect(unavailablePins(carried)).toEqual([]);
  });
});
