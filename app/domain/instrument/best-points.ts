import type { Item } from "./instrument";

/** Millipoints of the best among letters of an item: what a single choice scores; 0 where none is known. */
export const bestPoints = ({ options }: Item, letters: readonly string[]): number =>
  Math.max(0, ...options.filter(({ letter }) => letters.includes(letter)).map(({ points }) => points));
