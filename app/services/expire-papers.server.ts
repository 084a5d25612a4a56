import type { World } from "~/world";
import { movePaperOrder } from "~db/paper-order";
import { withTenant } from "~db/tenant";
import type { PaperJob } from "./draw-papers.server";

/** Ends the time in which an order's papers can be taken, and removes them. */
export const expirePapers = async (world: World, job: PaperJob): Promise<void> => {
  await withTenant(world.db, job, (tx) => movePaperOrder(tx, job.orderId, ["ready"], { state: "expired" }));
  await world.papers.remove(job.orderId);
};
