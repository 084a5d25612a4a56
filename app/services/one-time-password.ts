import { randomInt } from "node:crypto";

/** Without characters that look alike; 16 of them are 79 bits. */
const ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";

const GROUPS = 4;
const LETTERS = 4;

/** Four groups of four, to be read out over a telephone. */
export const oneTimePassword = (): string =>
  Array.from({ length: GROUPS }, () =>
    Array.from({ length: LETTERS }, () => ALPHABET[randomInt(ALPHABET.length)]).join(""),
  ).join("-");
