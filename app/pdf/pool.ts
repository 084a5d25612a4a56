import { availableParallelism } from "node:os";
import { Piscina } from "piscina";
import type { Report } from "~/domain/report/report";
import type { ReportSignature } from "~/domain/report/report-signature";
import type { Language } from "~/domain/text";
import type { PlainPaper } from "./plain-paper";
import type { DrawnReport } from "./render-report";

export type ReportRenderer = {
  /** The PDF of a stored report; drawn in another thread, so that pages go on being served. */
  readonly render: (
    report: Report,
    language: Language,
    signature?: ReportSignature,
    certificate?: string,
  ) => Promise<Uint8Array>;
  /** The PDF of a paper beside the report. */
  readonly renderPlain: (paper: PlainPaper) => Promise<Uint8Array>;
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
};

/** Threads that draw reports; the first drawing waits for its thread to start. */
export const createReportRenderer = ({ onMissing }: RendererOptions = {}): ReportRenderer => {
  const pool = new Piscina<DrawTask | PlainPaper, DrawnReport>({
    filename: new URL("./worker.mjs", import.meta.url).href,
    minThreads: 0,
    maxThreads: availableParallelism(),
    idleTimeout: 60_000,
    execArgv: [],
    // A paper makes about 30 MB of short-lived values; room for them at once is a third less work for the collector.
    resourceLimits: { maxYoungGenerationSizeMb: 32 },
  });
  return {
    render: async (report, language, signature, certificate) => {
      const { bytes, missing } = await pool.run({ report, language, signature, certificate });
      if (missing.length > 0) onMissing?.(report, missing);
      return bytes;
    },
    renderPlain: async (paper) => (await pool.run(paper, { name: "plain" })).bytes,
    close: () => pool.destroy(),
  };
};
