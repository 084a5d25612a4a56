import type { OrganisationId, PaperOrderId } from "~/domain/ids";
import { DAYS_KEPT, isUnderWay, type PaperFault } from "~/domain/paper-order";
import type { World } from "~/world";
import { withBureau } from "~db/bureau";
import { findBureauReport } from "~db/bureau-report";
import { addJob } from "~db/job-queue";
import {
  findPaperOrder,
  listPaperItems,
  movePaperOrder,
  type PaperItemRow,
  type PaperOrderRow,
  settlePaper,
} from "~db/paper-order";
import { withTenant } from "~db/tenant";
import { isUnavailable } from "~db/unavailable";
import { detachedSignature } from "./detached-signature";

/** Whose order it is. */
export type PaperJob = { readonly organisationId: OrganisationId; readonly orderId: PaperOrderId };

type Run = {
  readonly world: World;
  readonly job: PaperJob;
  readonly order: PaperOrderRow;
  /** Papers nobody has begun yet; each lane takes the next. */
  readonly waiting: Iterator<PaperItemRow, undefined>;
  readonly stopped: () => boolean;
};

/**
 * Draws what is still waiting of an order, `lanes` papers at a time, and makes it ready. A run that was cut off goes on
 * where it was: papers that are settled are not drawn again. A paper that cannot be drawn is noted and stops nothing.
 * Throws where `stopped` says so, so that the queue gives the rest to the next process.
 */
export const drawPapers = async (
  world: World,
  job: PaperJob,
  { lanes, stopped }: { readonly lanes: number; readonly stopped: () => boolean },
): Promise<void> => {
  const begun = await withTenant(world.db, job, async (tx) => {
    await movePaperOrder(tx, job.orderId, ["queued"], { state: "running" });
    const order = await findPaperOrder(tx, job.orderId);
    return order && { order, waiting: await listPaperItems(tx, job.orderId, "waiting") };
  });
  if (begun?.order.state !== "running") return;
  const run: Run = { world, job, order: begun.order, waiting: begun.waiting.values(), stopped };
  await Promise.all(Array.from({ length: lanes }, () => drawLane(run)));
  if (stopped()) throw new Error("the process is stopping; the rest is drawn by the next");
  await finish(world, job);
};

const drawLane = async (run: Run): Promise<void> => {
  for (let next = run.waiting.next(); !next.done; next = run.waiting.next()) {
    if (run.stopped() || !(await isWanted(run))) return;
    const fault = await drawOne(run, next.value);
    await withTenant(run.world.db, run.job, (tx) =>
      settlePaper(tx, run.job.orderId, next.value.position, fault),
    );
  }
};

const isWanted = async ({ world, job }: Run): Promise<boolean> => {
  const order = await withTenant(world.db, job, (tx) => findPaperOrder(tx, job.orderId));
  return order !== undefined && isUnderWay(order.state);
};

/** Whether the paper may be had is asked when it is drawn: meanwhile its firm may have changed its mind. */
const drawOne = async ({ world, job, order }: Run, item: PaperItemRow): Promise<PaperFault | null> => {
  // Nobody waits for it: its page tells how far it is.
  const asker = { of: `organisation ${job.organisationId}`, background: true };
  try {
    const found = await withBureau(world.db, job, (tx) => findBureauReport(tx, item));
    if (!found) return "gone";
    const { content, sha256, suite, key_id, signature, signed_at, certificate } = found;
    const signed =
      suite && key_id && signature && signed_at
        ? detachedSignature({ sha256, suite, key_id, signature, signed_at })
        : undefined;
    await world.papers.keep(
      job.orderId,
      item.position,
      await world.renderReport(asker, content, order.language, signed, certificate ?? undefined),
    );
    return null;
  } catch (error) {
    // What is away comes back: the queue tries again, and no paper is given up for it.
    if (isUnavailable(error)) throw error;
    world.log.error({ err: error, report: item.number }, "a paper of an order could not be drawn");
    return "drawing";
  }
};

const DAY = 86_400_000;

const finish = async (world: World, job: PaperJob): Promise<void> => {
  const now = world.now();
  const expires = new Date(now.getTime() + DAYS_KEPT * DAY);
  const ready = await withTenant(world.db, job, async (tx) => {
    const moved = await movePaperOrder(tx, job.orderId, ["running"], {
      state: "ready",
      finished_at: now,
      expires_at: expires,
    });
    if (moved)
      await addJob(tx, {
        task: "expire-papers",
        key: `expire-papers ${job.orderId}`,
        payload: { organisationId: job.organisationId, orderId: job.orderId },
        runAt: expires,
      });
    return moved;
  });
  // Cancelled while its last papers were drawn.
  if (!ready) await world.papers.remove(job.orderId);
};
