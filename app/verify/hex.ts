export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

/** Bytes of lower-case hex, or null: only one spelling of a value is read. */
export const fromHex = (text: string): Uint8Array | null =>
  /^([0-9a-f]{2})*$/.test(text)
    ? Uint8Array.from({ length: text.length / 2 }, (_, at) =>
        Number.parseInt(text.slice(2 * at, 2 * at + 2), 16),
      )
    : null;
