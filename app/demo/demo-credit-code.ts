const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const CODE_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/**
 * A synthetic credit code with both check digits of GB 32100-2015, recognisable by MADE in its organisation code.
 * `adcode`: six digits of the place of registration; `serial`: 0–9999.
 */
export const demoCreditCode = (adcode: string, serial: number): string => {
  const organisation = `MADE${String(serial).padStart(4, "0")}`;
  const code = `91${adcode}${organisation}${organisationCheck(organisation)}`;
  return `${code}${ALPHABET[(31 - (weighted(code, CODE_WEIGHTS, ALPHABET) % 31)) % 31]}`;
};

const organisationCheck = (organisation: string): string => {
  const check =
    11 - (weighted(organisation, ORGANISATION_WEIGHTS, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ") % 11);
  return check === 10 ? "X" : check === 11 ? "0" : String(check);
};

const weighted = (text: string, weights: readonly number[], alphabet: string): number =>
  weights.reduce((sum, weight, place) => sum + weight * alphabet.indexOf(text.charAt(place)), 0);
