import type { Reason } from "~/domain/matching/match";
import { formatPoints, millipoints } from "~/domain/points";
import type { Language } from "~/domain/text";
import { type ReasonTitles, sayReason } from "./say-reason";
import type { Say } from "./translator";

/** Values of findings that count millipoints; the conditions on scenes count scenes instead. */
const POINTS = new Set(["points", "max", "missing", "value", "needed"]);
const countsScenes = (code: string): boolean => /\.short\.(scenes|constrained)$/.test(code);

const sayPoints = ({ code, values }: Reason): Reason["values"] =>
  Object.fromEntries(
    Object.entries(values ?? {}).map(([name, value]) => [
      name,
      typeof value === "number" && POINTS.has(name) && !countsScenes(code)
        ? formatPoints(millipoints(value))
        : value,
    ]),
  );

/** A finding or prerequisite of a report, or a reason of matching, as a sentence of the language. */
export const sayFinding = (reason: Reason, say: Say, language: Language, titles: ReasonTitles): string => {
  if (reason.code.startsWith("finding."))
    return sayReason({ code: reason.code, values: sayPoints(reason) }, report(say), language, titles);
  return sayReason(reason, reason.code.startsWith("requires.") ? report(say) : say, language, titles);
};

/** Findings and prerequisites have their words in the area `report`. */
const report =
  (say: Say): Say =>
  (key, values) =>
    say(key.replace(/^reason\./, "report."), values);
