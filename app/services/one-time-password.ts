import { randomInt } from "node:crypto";

/** Without characters that look alike; 16 of them are 79 bits. */
const ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";

/**
 * A password that is handed out, by telephone or on paper, is good for so long: over any weekend and most holidays, and
 * not for whoever finds the paper later. The operator gives another one at once.
 */
export const ONE_TIME_DAYS = 7;

const GROUPS = 4;
const LETTERS = 4;

/** Four groups of four, to be read out over a telephone. */
export const oneTimePassword = (): string =>
  Array.from({ length: GROUPS }, () =>
    Array.from({ length: LETTERS }, () => ALPHABET[randomInt(ALPHABET.length)]).join(""),
  ).join("-");
