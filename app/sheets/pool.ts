import { Piscina } from "piscina";
import type { CatalogueContent } from "./catalogue-sheets";
import type { FileKind } from "./file-response.server";
import type { ImportTarget, ReadFile } from "./read-catalogue-file";
import type { Sheet } from "./sheet";

export type SheetWorkers = {
  readonly write: (kind: FileKind, sheets: readonly Sheet[], signal: AbortSignal) => Promise<Uint8Array>;
  readonly writeCatalogue: (content: CatalogueContent, signal: AbortSignal) => Promise<Uint8Array>;
  /** What a file from outside states, or why it is refused; `too-hard` where it takes more than it may. */
  readonly readCatalogue: (bytes: Uint8Array, target: ImportTarget, signal: AbortSignal) => Promise<ReadFile>;
  readonly close: () => Promise<void>;
};

export type ReadingLimits = { readonly milliseconds: number; readonly heapMb: number };

/** The largest file within bounds takes a tenth of either on the slowest machine tried. */
const READING: ReadingLimits = { milliseconds: 30_000, heapMb: 512 };

const options = {
  filename: new URL("./worker.mjs", import.meta.url).href,
  minThreads: 0,
  idleTimeout: 60_000,
  execArgv: [],
};

const codeOf = (error: unknown): unknown =>
  typeof error === "object" && error !== null && "code" in error ? error.code : null;

/**
 * Threads that write and read tables. Files from outside are read in a thread apart, which is ended when one takes too
 * long or too much memory; the next file gets a new one. How many work at a time is for the caller to limit.
 */
export const createSheetWorkers = (writers: number, reading: ReadingLimits = READING): SheetWorkers => {
  const writing = new Piscina({ ...options, maxThreads: writers });
  const readers = new Piscina({
    ...options,
    maxThreads: 1,
    resourceLimits: { maxOldGenerationSizeMb: reading.heapMb },
  });
  return {
    write: (kind, sheets, signal) => writing.run({ kind, sheets }, { name: "writeTable", signal }),
    writeCatalogue: (content, signal) => writing.run(content, { name: "writeCatalogue", signal }),
    readCatalogue: async (bytes, target, signal) => {
      const late = AbortSignal.timeout(reading.milliseconds);
      try {
        return await readers.run(
          { bytes, target },
          { name: "readCatalogue", signal: AbortSignal.any([signal, late]) },
        );
      } catch (error) {
        if (signal.aborted || !(late.aborted || codeOf(error) === "ERR_WORKER_OUT_OF_MEMORY")) throw error;
        return { fault: "too-hard" };
      }
    },
    close: async () => {
      await Promise.all([writing.destroy(), readers.destroy()]);
    },
  };
};
