import { Transform } from "node:stream";

/**
 * React 18 fills its chunks of a page up with null bytes where a character of several bytes does not fit any more, so
 * that every few thousand Chinese characters one is followed by marks that belong nowhere (facebook/react#24985). No
 * page of ours holds a null byte, so all of them go.
 */
export const withoutNulls = (): Transform =>
  new Transform({
    transform: (chunk: Buffer, _, done) =>
      done(null, chunk.includes(0) ? chunk.filter((byte) => byte !== 0) : chunk),
  });
