const STRING_OR_FRACTION = /"[^"\\]*(?:\\.[^"\\]*)*"|-?(\d+)(?:\.(\d+)(?:[eE]([+-]?\d+))?|[eE]([+-]?\d+))/gs;
const ZERO = "0";
const NOT_WHOLE = "0.5";

const lengthWithoutZeros = (digits: string): number => {
  let length = digits.length;
  while (length > 0 && digits[length - 1] === ZERO) length -= 1;
  return length;
};

const isWhole = (whole: string, fraction: string, exponent: number): boolean => {
  const digits = whole + fraction;
  const length = lengthWithoutZeros(digits);
  return length === 0 || whole.length + exponent >= length;
};

/**
 * A valid JSON text in which each number that is not whole as written (1.0000000000000000001) is a half, so that reading
 * it as a binary float cannot make it whole and a schema of whole numbers refuses it where it stands.
 */
export const halveRounded = (text: string): string =>
  /\d[.eE]/.test(text)
    ? text.replace(
        STRING_OR_FRACTION,
        (token, whole?: string, fraction = "", power?: string, only?: string) =>
          whole === undefined || isWhole(whole, fraction, Number(power ?? only ?? 0)) ? token : NOT_WHOLE,
      )
    : text;
