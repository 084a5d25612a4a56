import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary } from "@zxcvbn-ts/language-common";
import { DEMO_PASSWORD } from "~/domain/demo-password";
import type { Problem } from "~/domain/problem";
import { asTyped } from "./as-typed";

export const PASSWORD_LEAST = 10;
/** Hashing must not become a way to keep the server busy. */
export const PASSWORD_MOST = 200;

/** Guesses that a good guesser needs: with the limits on log-in that is longer than anybody tries. */
const GUESSES = 1e8;
/** Judging longer texts takes tenths of a second; a part this long that is good enough makes the whole so. */
const JUDGED = 32;
/** Shorter pieces of names are part of many words. */
const PIECE = 4;

/** What everybody knows who knows the product. */
const OURS = [DEMO_PASSWORD, "qingzhun", "轻准", "zhengzhou"];

/** What others know of whoever chooses the password. */
export type KnownTexts = {
  readonly login?: string | null | undefined;
  readonly personName?: string | null | undefined;
  readonly organisation?: string | null | undefined;
  readonly creditCode?: string | null | undefined;
};

let judge: ZxcvbnFactory | undefined;

/** The list of 50,000 passwords from leaks is packed; it is read when the first password is chosen. */
const judgeOf = (): ZxcvbnFactory => {
  judge ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs, maxLength: JUDGED });
  return judge;
};

/**
 * Why a password may not be chosen: too short or long, made of what others know, on the list of leaked ones, or of
 * repeats, keyboard walks, dates and common words. At most one problem, at `field`; none is a password that will do.
 */
export const passwordProblems = (
  password: string,
  known: KnownTexts,
  field = "password",
): readonly Problem[] => {
  const code = faultOf(password, textsOf(known));
  return code === null ? [] : [{ code, field }];
};

const faultOf = (password: string, texts: readonly string[]): string | null => {
  const letters = [...asTyped(password.slice(0, 2 * PASSWORD_MOST + 1))];
  if (letters.length < PASSWORD_LEAST) return "account.passwordShort";
  if (letters.length > PASSWORD_MOST || password.length > 2 * PASSWORD_MOST) return "account.passwordLong";
  const plain = bare(letters.join(""));
  if (plain !== "" && (texts.some((text) => bare(text).includes(plain)) || restOf(plain, texts) < PIECE))
    return "account.passwordKnown";
  return guessable(letters, texts);
};

/** Either end being hard to guess is enough. */
const guessable = (letters: readonly string[], texts: readonly string[]): string | null => {
  const ends = letters.length > JUDGED ? [letters.slice(0, JUDGED), letters.slice(-JUDGED)] : [letters];
  const judged = ends.map((end) => judgeOf().check(end.join(""), [...OURS, ...texts]));
  if (judged.some(({ guesses }) => guesses >= GUESSES)) return null;
  const matches = judged.flatMap(({ sequence }) => sequence);
  if (matches.some(({ dictionaryName }) => dictionaryName === "userInputs")) return "account.passwordKnown";
  return matches.length === 1 && matches[0]?.pattern === "dictionary"
    ? "account.passwordCommon"
    : "account.passwordGuessable";
};

/** How much is left of a password without what others know, as where a name stands in it twice. */
const restOf = (plain: string, texts: readonly string[]): number =>
  texts
    .map(bare)
    .filter((text) => text !== "")
    .toSorted((one, other) => other.length - one.length)
    .reduce((rest, text) => rest.replaceAll(text, ""), plain).length;

/** Without case, spaces and signs, so that none of them hides a name. */
const bare = (text: string): string =>
  asTyped(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

const textsOf = (known: KnownTexts): readonly string[] =>
  [known.login, known.personName, known.organisation, known.creditCode]
    .filter((text) => typeof text === "string")
    .map((text) => asTyped(text).toLowerCase())
    .flatMap((text) => [text, bare(text), ...text.split(/[^\p{L}\p{N}]+/u)])
    .filter((text, index, all) => text.length >= PIECE && all.indexOf(text) === index);
