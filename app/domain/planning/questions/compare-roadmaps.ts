import type { Level } from "../../instrument/instrument";
import type { Yuan } from "../../money";
import type { Millipoints } from "../../points";
import type { PlanRequest, Roadmap } from "../roadmap";

type Change<T> = { readonly before: T; readonly after: T };

/** What a later roadmap changes in an earlier one. */
export type RoadmapDifference = {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** In both, begun in another quarter. */
  readonly moved: readonly { readonly solution: string; readonly from: number; readonly to: number }[];
  readonly total: Change<Yuan>;
  readonly years: readonly {
    readonly year: 1 | 2 | 3;
    readonly money: Change<Yuan>;
    readonly level: Change<Level>;
    readonly points: Change<Millipoints>;
  }[];
  /** Parts of the request that were asked otherwise, by name: the reason of the change. */
  readonly asked: readonly AskedOtherwise[];
};

export const ASKED = [
  "startsOn",
  "budgets",
  "target",
  "goal",
  "priorities",
  "pinned",
  "excluded",
  "startsIn",
  "staffDays",
  "countedSubsidy",
  "wanted",
] as const;
export type AskedOtherwise = (typeof ASKED)[number];

const sorted = (codes: readonly string[]): readonly string[] => codes.toSorted();

/** A part in a form in which equal requests are equal: order of codes and parts left out say nothing. */
const partOf = (request: PlanRequest, part: AskedOtherwise): unknown => {
  if (part === "budgets") return [request.budgets, request.quarterBudgets ?? null];
  if (part === "pinned" || part === "excluded") return sorted(request[part]);
  if (part === "startsIn")
    return sorted((request.startsIn ?? []).map(({ solution, quarter }) => `${solution}@${quarter}`));
  return request[part] ?? null;
};

/** Parts in which two requests differ; the note is none of them. */
export const askedOtherwise = (before: PlanRequest, after: PlanRequest): readonly AskedOtherwise[] =>
  ASKED.filter((part) => JSON.stringify(partOf(before, part)) !== JSON.stringify(partOf(after, part)));

/** The difference from one roadmap to a later one; codes in order, nothing in it where both are equal. */
export const compareRoadmaps = (before: Roadmap, after: Roadmap): RoadmapDifference => {
  const starts = ({ items }: Roadmap) =>
    new Map(items.map(({ solution, firstQuarter }) => [solution, firstQuarter]));
  const [was, is] = [starts(before), starts(after)];
  return {
    added: sorted([...is.keys()].filter((code) => !was.has(code))),
    removed: sorted([...was.keys()].filter((code) => !is.has(code))),
    moved: [...is]
      .flatMap(([solution, to]) => {
        const from = was.get(solution);
        return from === undefined || from === to ? [] : [{ solution, from, to }];
      })
      .toSorted((a, b) => (a.solution < b.solution ? -1 : 1)),
    total: { before: before.total, after: after.total },
    years: ([0, 1, 2] as const).map((index) => {
      const [old, now] = [before.years[index], after.years[index]];
      return {
        year: now.year,
        money: { before: old.total, after: now.total },
        level: { before: old.level, after: now.level },
        points: { before: old.points, after: now.points },
      };
    }),
    asked: askedOtherwise(before.request, after.request),
  };
};
