import { chinaDay } from "~/sheets/sheet";
import type { Voice } from "./paper-frame";

/** How often a chain is reported on: to its lead bureau, to its head, to the chief head. */
export const CADENCES = ["monthly", "quarterly", "half-yearly"] as const;
export type Cadence = (typeof CADENCES)[number];

export const parseCadence = (asked: string | null): Cadence =>
  CADENCES.find((each) => each === asked) ?? "monthly";

/** The month, quarter or half-year that the day lies in, in words. */
export const sayPeriod = (cadence: Cadence, day: Date, { say }: Voice): string => {
  const [year = "", month = ""] = chinaDay(day).split("-");
  const quarter = Math.ceil(Number(month) / 3);
  if (cadence === "monthly") return say("beside.chain.month", { year, month: Number(month) });
  if (cadence === "quarterly") return say("beside.chain.quarter", { year, quarter });
  return say("beside.chain.half", {
    year,
    half: say(quarter <= 2 ? "beside.chain.first" : "beside.chain.second"),
  });
};
