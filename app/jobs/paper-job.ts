import { z } from "zod";
import { type OrganisationId, type PaperOrderId, parseId } from "~/domain/ids";
import type { PaperJob } from "~/services/draw-papers.server";

const schema = z.object({ organisationId: z.string(), orderId: z.string() });

/** Reads what a job of an order carries; throws where it is none of ours. */
export const parsePaperJob = (payload: unknown): PaperJob => {
  const read = schema.parse(payload);
  const organisationId = parseId<OrganisationId>(read.organisationId);
  const orderId = parseId<PaperOrderId>(read.orderId);
  if (!organisationId || !orderId) throw new Error("the job names no order");
  return { organisationId, orderId };
};
