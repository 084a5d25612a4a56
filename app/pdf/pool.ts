import { availableParallelism } from "node:os";
import type { Report } from "~/domain/report/report";
import type { ReportSignature } from "~/domain/report/report-signature";
import type { Language } from "~/domain/text";
import { openThreads, type Threads } from "~/threads/open-threads";
import type { PlainPaper } from "./plain-paper";
import type { DrawnReport } from "./render-report";

export type ReportRenderer = {
  /** The PDF of a stored report; drawn in another thread, which a fallen signal ends. */
  readonly render: (
    report: Report,
    language: Language,
    signature?: ReportSignature,
    certificate?: string,
    signal?: AbortSignal,
  ) => Promise<Uint8Array>;
  /** The PDF of a paper beside the report. */
  readonly renderPlain: (paper: PlainPaper, signal?: AbortSignal) => Promise<Uint8Array>;
  /** How many papers wait for a thread, and how many have one. */
  readonly threads: Pick<Threads<never, never>, "waiting" | "running">;
  readonly close: () => Promise<void>;
};

type DrawTask = {
  readonly report: Report;
  readonly language: Language;
  readonly signature: ReportSignature | undefined;
  readonly certificate: string | undefined;
};

export type RendererOptions = {
  /** Told of characters the typeface lacks (they stand as 〓 on the paper). */
  readonly onMissing?: (report: Report, characters: readonly string[]) => void;
  /** Told when a thread died. */
  readonly onDeath?: (error: Error) => void;
};

/** Drawings at a time. */
export const DRAWING_THREADS = availableParallelism();

/** Threads that draw reports; the first drawing waits for its thread to start. */
export const createReportRenderer = ({ onMissing, onDeath }: RendererOptions = {}): ReportRenderer => {
  const threads = openThreads<DrawTask | PlainPaper, DrawnReport>({
    file: new URL("./worker.mjs", import.meta.url),
    max: DRAWING_THREADS,
    // A paper makes about 30 MB of short-lived values; room for them at once is a third less work for the collector.
    maxYoungHeapMb: 32,
    ...(onDeath && { onDeath }),
  });
  return {
    render: async (report, language, signature, certificate, signal) => {
      const task = { report, language, signature, certificate };
      const { bytes, missing } = await threads.run(task, { ...(signal && { signal }) });
      if (missing.length > 0) onMissing?.(report, missing);
      return bytes;
    },
    renderPlain: async (paper, signal) =>
      (await threads.run(paper, { name: "plain", ...(signal && { signal }) })).bytes,
    threads,
    close: threads.close,
  };
};
