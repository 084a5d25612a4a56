import type { Hidden } from "~/domain/chain/disclosure";

/** The marks of figures that are not shown, the same on screen, on paper and in files. */
export const HIDDEN_MARKS: Readonly<Record<Hidden, string>> = {
  few: "[a]",
  dominance: "[b]",
  complement: "[c]",
};
export const HIDDEN_REASONS = ["few", "dominance", "complement"] as const satisfies readonly Hidden[];
