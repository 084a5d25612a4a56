import { randomUUID } from "node:crypto";
import type { Logger } from "pino";
import { createReportRenderer } from "~/pdf/pool";
import { createSolver } from "~/solver/create-solver";
import type { World } from "~/world";
import { type ConnectionUrls, openClients } from "~db/client";

export type OpenWorld = { readonly world: World; readonly close: () => Promise<void> };

/** The real world: the clock, random ids, the pools of the database and the workers that solve and draw. */
export const createWorld = (urls: ConnectionUrls, log: Logger): OpenWorld => {
  const db = openClients(urls);
  const solver = createSolver();
  const renderer = createReportRenderer();
  const world: World = {
    db,
    now: () => new Date(),
    newId: randomUUID,
    solve: solver.solve,
    renderReport: renderer.render,
    log,
  };
  const close = async () => {
    await Promise.all([solver.close(), renderer.close(), db.close()]);
  };
  return { world, close };
};
