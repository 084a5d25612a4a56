import { createHash } from "node:crypto";
import type { Asker } from "./asker";
import type { FairLine, LineAsker } from "./fair-line";
import { createKeptFiles } from "./kept-files";
import { createSharedWork } from "./shared-work";

export type FileAsker = Asker & Pick<LineAsker, "background">;

/**
 * The file that follows from `content`, which is all that is drawn, with its kind: made once, then kept for who asks
 * for the same again. Rejects with Busy at once where there is no room.
 */
export type MakeFile = (
  asker: FileAsker,
  content: unknown,
  make: (signal: AbortSignal) => Promise<Uint8Array>,
) => Promise<Uint8Array>;

const keyOf = (content: unknown): string =>
  createHash("sha256").update(JSON.stringify(content)).digest("hex");

/** Makes files in the turns of a line; `bytes`: how much of what was made is kept in memory. */
export const createFileMaker = (line: FairLine, bytes: number): MakeFile => {
  const kept = createKeptFiles(bytes);
  const shared = createSharedWork<Uint8Array>(line);
  return async (asker, content, make) => {
    const key = keyOf(content);
    const known = kept.find(key);
    if (known) return known;
    return shared(asker, key, async (signal) => {
      const file = await make(signal);
      // What is made in the background is kept elsewhere and asked for once.
      if (!asker.background) kept.keep(key, file);
      return file;
    });
  };
};
