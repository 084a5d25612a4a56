/** Repeatable chance for demo data: the same seed gives the same draws on every machine. */
export type Chance = {
  /** A fraction, 0 ≤ x < 1. */
  readonly next: () => number;
  /** A whole number, both ends included. */
  readonly whole: (low: number, high: number) => number;
  readonly pick: <T>(list: readonly [T, ...(readonly T[])]) => T;
  readonly happens: (probability: number) => boolean;
};

/** Mulberry32 by Tommy Ettinger (public domain): 32 bits of state are plenty for a few hundred draws. */
export const chanceFrom = (seed: number): Chance => {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    whole,
    pick: (list) => list[whole(0, list.length - 1)] ?? list[0],
    happens: (probability) => next() < probability,
  };
};
