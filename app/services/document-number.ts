import { dayInChina } from "~/domain/milestones/calendar-day";

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * QZ-20261123-4F7K2MXA: prefix, day in China's time and forty bits of the record's own id, so that numbers are unique
 * across tenants without one tenant's counter telling another how many were issued.
 */
export const documentNumber = (prefix: "QZ" | "QZR", at: Date, id: string): string => {
  let bits = BigInt(`0x${id.replaceAll("-", "").slice(-10)}`);
  let suffix = "";
  for (let place = 0; place < 8; place += 1) {
    suffix = `${ALPHABET[Number(bits % 32n)]}${suffix}`;
    bits /= 32n;
  }
  return `${prefix}-${dayInChina(at).replaceAll("-", "")}-${suffix}`;
};
