import { Unzlib } from "fflate";

/** So much is unpacked between two looks at the size: deflate makes at most about a thousandfold of it. */
const PIECE = 1024;

/** Unpacks a zlib stream up to `largest` bytes; "too-large" as soon as there are more, null where it is none. */
export const inflateBounded = (packed: Uint8Array, largest: number): Uint8Array | "too-large" | null => {
  const pieces: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  const unpacker = new Unzlib((piece, final) => {
    pieces.push(piece);
    size += piece.length;
    ended = final;
  });
  try {
    for (let at = 0; at < packed.length && size <= largest; at += PIECE)
      unpacker.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
  } catch {
    return null;
  }
  if (size > largest) return "too-large";
  return ended ? joined(pieces, size) : null;
};

const joined = (pieces: readonly Uint8Array[], size: number): Uint8Array => {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
};
