import { openThreads } from "~/threads/open-threads";
import type { CatalogueContent } from "./catalogue-sheets";
import type { DatedSheet } from "./dated";
import type { FileKind } from "./file-response.server";
import type { ImportTarget, ReadFile } from "./read-catalogue-file";

export type SheetWorkers = {
  readonly write: (kind: FileKind, sheets: readonly DatedSheet[], signal: AbortSignal) => Promise<Uint8Array>;
  readonly writeCatalogue: (content: CatalogueContent, signal: AbortSignal) => Promise<Uint8Array>;
  /** What a file from outside states, or why it is refused; `too-hard` where it takes more than it may. */
  readonly readCatalogue: (bytes: Uint8Array, target: ImportTarget, signal: AbortSignal) => Promise<ReadFile>;
  readonly close: () => Promise<void>;
};

export type SheetOptions = {
  /** For one file from outside. The largest within bounds takes a tenth of either on the slowest machine tried. */
  readonly reading?: { readonly milliseconds: number; readonly heapMb: number };
  /** Told when a thread died. */
  readonly onDeath?: (error: Error) => void;
};

const READING = { milliseconds: 30_000, heapMb: 512 };

type Written = { readonly kind: FileKind; readonly sheets: readonly DatedSheet[] } | CatalogueContent;
type Given = { readonly bytes: Uint8Array; readonly target: ImportTarget };

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";

/**
 * Threads that write and read tables. Files from outside are read in a thread apart, which is ended when one takes too
 * long or too much memory; the next file gets a new one. How many work at a time is for the caller to limit.
 */
export const createSheetWorkers = (
  writers: number,
  { reading = READING, onDeath }: SheetOptions = {},
): SheetWorkers => {
  const options = { file: new URL("./worker.mjs", import.meta.url), ...(onDeath && { onDeath }) };
  const writing = openThreads<Written, Uint8Array>({ ...options, max: writers });
  const readers = openThreads<Given, ReadFile>({ ...options, max: 1, maxHeapMb: reading.heapMb });
  return {
    write: (kind, sheets, signal) => writing.run({ kind, sheets }, { name: "writeTable", signal }),
    writeCatalogue: (content, signal) => writing.run(content, { name: "writeCatalogue", signal }),
    readCatalogue: async (bytes, target, signal) => {
      const late = AbortSignal.timeout(reading.milliseconds);
      const stop = AbortSignal.any([signal, late]);
      try {
        return await readers.run({ bytes, target }, { name: "readCatalogue", signal: stop });
      } catch (error) {
        if (signal.aborted || !(late.aborted || isOutOfMemory(error))) throw error;
        return { fault: "too-hard" };
      }
    },
    close: async () => {
      await Promise.all([writing.close(), readers.close()]);
    },
  };
};
