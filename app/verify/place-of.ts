/** Where a text of ASCII first stands in bytes, from a place on; -1 where it does not. */
export const placeOf = (bytes: Uint8Array, text: string, from = 0): number => {
  const wanted = new TextEncoder().encode(text);
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1))
    if (wanted.every((byte, offset) => bytes[at + offset] === byte)) return at;
  return -1;
};
