import type { Impossible } from "./roadmap";

/** The reason of an outcome where neither a plan nor a proof that none exists was found. */
export const UNDECIDED = "plan.noAnswerInTime";

/** Whether it was left open that the request cannot be met. */
export const isUndecided = ({ reasons }: Pick<Impossible, "reasons">): boolean =>
  reasons.some(({ code }) => code === UNDECIDED);
