import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import type { KeyList } from "~/verify/key-list";
import { type PaperLine, paperLine } from "~/verify/paper-facts";
import { intactData, LARGEST_PAPER, type Verdict, verifyPaper } from "~/verify/verify-paper";

/** Reads a file up to one byte more than a paper may have, so that a huge or endless one costs nothing; null where it cannot be read. */
export const readPaper = (file: string): Uint8Array | null => {
  let handle: number | undefined;
  try {
    handle = openSync(file, "r");
    const stat = fstatSync(handle);
    if (!stat.isFile()) return null;
    const bytes = new Uint8Array(Math.min(stat.size, LARGEST_PAPER + 1));
    let length = 0;
    for (let read = 1; read > 0 && length < bytes.length; length += read)
      read = readSync(handle, bytes, length, bytes.length - length, length);
    return bytes.subarray(0, length);
  } catch {
    return null;
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
};

const EXIT: Readonly<Record<Verdict["kind"], number>> = {
  genuine: 0,
  altered: 1,
  "unknown-key": 1,
  unreadable: 2,
};

export type Verified = { readonly code: number; readonly line: PaperLine };

/** The verdict on one file with the exit code that stands for it. */
export const verifyBytes = async (
  file: string,
  bytes: Uint8Array,
  keys: readonly KeyList[],
): Promise<Verified> => {
  const verdict = await verifyPaper(bytes, keys);
  const intact = verdict.kind === "altered" ? await intactData(bytes, keys) : null;
  return { code: EXIT[verdict.kind], line: paperLine(file, verdict, intact) };
};
