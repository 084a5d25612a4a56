import { createReportRenderer, DRAWING_THREADS, type RendererOptions } from "~/pdf/pool";
import { signReport } from "~/services/sign-report";
import { createSheetWorkers } from "~/sheets/pool";
import type { ReadFile } from "~/sheets/read-catalogue-file";
import { createSolver, SOLVER_THREADS } from "~/solver/create-solver";
import { sealPaper } from "~/verify/seal";
import { createFairLine, type FairLine } from "~/work/fair-line";
import { createFileMaker } from "~/work/make-files";
import { createSharedWork } from "~/work/shared-work";
import type { Workers, World } from "~/world";

/** Who the installation is to readers of its papers. */
export type Identity = Pick<World, "signing" | "siteUrl">;

/** How long the lines are, for whoever watches. */
export type Queues = Readonly<Record<string, FairLine["counts"]>>;

/** How many may wait beside those whose turn it is, of all askers together. */
const WAITING = { plans: 30, files: 60, reading: 10 };

/** Bytes of papers and tables kept for who asks for the same again. */
const KEPT = 48 * 1024 * 1024;

/** The threads that solve, draw and read, each kind with a line of its own: a paper never waits for a plan. */
export const createWorkers = (
  { signing }: Identity,
  options: RendererOptions = {},
): { readonly workers: Workers; readonly queues: Queues; readonly close: () => Promise<void> } => {
  const solver = createSolver(options.onDeath);
  const renderer = createReportRenderer(options);
  const sheets = createSheetWorkers(DRAWING_THREADS, {
    ...(options.onDeath && { onDeath: options.onDeath }),
  });
  const planLine = createFairLine({ running: SOLVER_THREADS, waiting: WAITING.plans });
  const fileLine = createFairLine({ running: DRAWING_THREADS, waiting: WAITING.files });
  const makeFile = createFileMaker(fileLine, KEPT);
  const reading = createFairLine({ running: 1, waiting: WAITING.reading });
  const workers: Workers = {
    solve: solver.solve,
    planLine,
    plans: createSharedWork(planLine),
    answers: createSharedWork(planLine),
    renderReport: (asker, report, language, signature, certificate) =>
      makeFile(asker, ["report", report, language, signature, certificate, signing.keys], async (signal) => {
        const signed = signature ?? signReport({ now: () => new Date(report.issuedOn), signing }, report);
        // Drawn in another thread and sealed here, where the key is.
        return sealPaper(await renderer.render(report, language, signed, certificate, signal), signing.sign);
      }),
    renderPlain: (asker, paper) =>
      makeFile(asker, ["plain", paper, ...(paper.enclosed ? [signing.keys] : [])], async (signal) => {
        const drawn = await renderer.renderPlain(paper, signal);
        return paper.enclosed ? sealPaper(drawn, signing.sign) : drawn;
      }),
    writeTable: (asker, kind, tables) =>
      makeFile(asker, [kind, tables], (signal) => sheets.write(kind, tables, signal)),
    writeCatalogue: (asker, from, content) =>
      makeFile(asker, ["catalogue", from], (signal) => sheets.writeCatalogue(content(), signal)),
    readCatalogue: (asker, bytes, target) =>
      reading.run<ReadFile>(asker, (signal) => sheets.readCatalogue(bytes, target, signal)),
  };
  const close = async () => {
    await Promise.all([solver.close(), renderer.close(), sheets.close()]);
  };
  const queues = { plans: planLine.counts, files: fileLine.counts, reading: reading.counts };
  return { workers, queues, close };
};
