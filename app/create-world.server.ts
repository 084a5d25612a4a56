import { randomUUID } from "node:crypto";
import type { Logger } from "pino";
import { createReportRenderer, type RendererOptions, type ReportRenderer } from "~/pdf/pool";
import { signReport } from "~/services/sign-report";
import { createSolver } from "~/solver/create-solver";
import { sealPaper } from "~/verify/seal";
import type { PaperStore, World } from "~/world";
import { type ConnectionUrls, openClients } from "~db/client";

export type OpenWorld = { readonly world: World; readonly close: () => Promise<void> };

/** Who the installation is to readers of its papers. */
export type Identity = Pick<World, "signing" | "siteUrl">;

/** The real world: the clock, random ids, the pools of the database and the workers that solve and draw. */
export const createWorld = (
  urls: ConnectionUrls,
  log: Logger,
  identity: Identity,
  papers: PaperStore,
): OpenWorld => {
  const db = openClients(urls);
  const onDeath = (error: Error) => log.error({ err: error }, "a worker thread died and is replaced");
  const solver = createSolver(onDeath);
  const renderer = createReportRenderer({ onMissing: warnOfMissing(log), onDeath });
  const world: World = {
    db,
    ...identity,
    now: () => new Date(),
    newId: randomUUID,
    solve: solver.solve,
    renderReport: sealing(renderer, identity),
    renderPlain: renderer.renderPlain,
    papers,
    log,
  };
  const close = async () => {
    await Promise.all([solver.close(), renderer.close(), db.close()]);
  };
  return { world, close };
};

/** Tells the operator which characters stand as 〓 on a paper, by their numbers: a log need not know them either. */
export const warnOfMissing =
  (log: Pick<Logger, "warn">): RendererOptions["onMissing"] =>
  ({ number }, characters) => {
    const codes = characters.map(
      (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`,
    );
    log.warn({ report: number, characters: codes }, "characters without a glyph, drawn as 〓");
  };

/** Draws in another thread and seals here, where the key is. */
export const sealing =
  ({ render }: ReportRenderer, { signing }: Identity): World["renderReport"] =>
  async (report, language, signature, certificate) => {
    const signed = signature ?? signReport({ now: () => new Date(report.issuedOn), signing }, report);
    return sealPaper(await render(report, language, signed, certificate), signing.sign);
  };
