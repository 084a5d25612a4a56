import type { Problem } from "../problem";

const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
/** Values of the organisation code (GB 11714) within positions 9–17: letters count from A = 10 without gaps. */
const ORGANISATION_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

const weighted = (text: string, alphabet: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, index) => sum + alphabet.indexOf(text.charAt(index)) * weight, 0);

const checkDigit = (code: string): string =>
  ALPHABET.charAt((31 - (weighted(code, ALPHABET, WEIGHTS) % 31)) % 31);

const organisationDigit = (organisation: string): string => {
  const check = 11 - (weighted(organisation, ORGANISATION_ALPHABET, ORGANISATION_WEIGHTS) % 11);
  if (check === 10) return "X";
  return check === 11 ? "0" : String(check);
};

/** The form in which a credit code is compared and stored: upper case, half width, without the spaces it is printed with. */
export const normaliseCreditCode = (text: string): string =>
  text.normalize("NFKC").replace(/[\s-]/g, "").toUpperCase();

/**
 * What is wrong with a 统一社会信用代码 (GB 32100-2015), or null. Upper and lower case are the same; both check digits
 * count: position 17 of the organisation code, position 18 of the whole.
 */
export const creditCodeProblem = (text: string): Problem | null => {
  const code = normaliseCreditCode(text);
  const problem = (kind: string): Problem => ({ code: `firm.creditCode${kind}`, field: "creditCode" });
  if (code === "") return problem("Missing");
  if (code.length !== 18) return problem("Length");
  if (![...code].every((character) => ALPHABET.includes(character))) return problem("Characters");
  if (code.charAt(16) !== organisationDigit(code.slice(8, 16))) return problem("OrganisationCheck");
  return code.charAt(17) === checkDigit(code) ? null : problem("Check");
};
