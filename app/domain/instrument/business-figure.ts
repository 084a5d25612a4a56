import type { Item } from "./instrument";

/**
 * Whether an item asks for figures of past business years: what was spent, or what changed since (Q11–Q15). The pack
 * says so by how it measures the item. No purchase changes such an answer; only time does.
 */
export const isBusinessFigure = ({ measure }: Pick<Item, "measure">): boolean =>
  measure?.kind === "mean-share" || measure?.kind === "change";
