import { toHex } from "./hex";
import { sha256 } from "./sha256";

/** SHA-256 in hex; by the platform's own code where it has one (a browser has it on https and localhost only). */
export const sha256Hex = async (bytes: Uint8Array): Promise<string> => {
  const subtle = globalThis.crypto?.subtle;
  return toHex(
    subtle ? new Uint8Array(await subtle.digest("SHA-256", new Uint8Array(bytes))) : sha256(bytes),
  );
};
