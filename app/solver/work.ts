/** Elementary steps (one product and one sum) that a core of a 2026 server does in about a second. */
export const STEPS_PER_UNIT = 300e6;

/**
 * Counts what a search does, in steps: limits on it depend on the programme alone, so that the same request gives the
 * same plan, proof and bytes on any machine, however busy. Whoever loops over rows or tableaux adds what it did.
 */
export type Work = {
  readonly done: () => number;
  readonly add: (steps: number) => void;
  /** Told of every plan that is met. */
  readonly found: (values: readonly number[]) => void;
};

export const createWork = (found: Work["found"] = () => {}): Work => {
  let steps = 0;
  return {
    found,
    done: () => steps,
    add: (more) => {
      steps += more;
    },
  };
};
