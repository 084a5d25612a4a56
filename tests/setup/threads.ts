import { createSolver, type Solver } from "~/solver/create-solver";

/** The threads that solve for the tests of plans. They start when first used and end with the process. */
export const threads: { readonly solver: Solver } = {
  solver: { ...createSolver(), close: async () => undefined },
};
