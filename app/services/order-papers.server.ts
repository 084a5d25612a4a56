import { z } from "zod";
import { firmFilterQuery, parseFirmFilter } from "~/domain/chain/firm-filter";
import type { PaperOrderId } from "~/domain/ids";
import { MOST_PAPERS } from "~/domain/paper-order";
import { failure, type Outcome, success } from "~/domain/problem";
import type { Member, World } from "~/world";
import { insertAuditEvent } from "~db/audit-event";
import { withBureau } from "~db/bureau";
import { listBureauReports } from "~db/bureau-report";
import { addJob } from "~db/job-queue";
import { insertPaperItems, insertPaperOrder } from "~db/paper-order";
import { loadReference } from "~db/reference-cache";
import { withTenant } from "~db/tenant";
import { authorise } from "./authorise";
import { newId } from "./new-id";
import { parseInput } from "./parse-input";

const schema = z.object({
  language: z.enum(["zh", "en"], "report.languageMalformed"),
  /** The filter as an address carries it. */
  cut: z.string().max(600),
});

/**
 * Orders the papers of all firms of the jurisdiction that pass the filter and let their reports be had, as one ZIP.
 * Input: `{ language, cut }`. Order, its papers, its job and its line in the bureau's trail are one transaction.
 */
export const orderPapers = async (
  world: World,
  member: Member,
  input: unknown,
): Promise<Outcome<PaperOrderId>> => {
  const allowed = authorise(member, "order-papers");
  if (!allowed.ok) return allowed;
  const parsed = parseInput(schema, input);
  if (!parsed.ok) return parsed;
  const { language } = parsed.value;
  const filter = parseFirmFilter(
    new URLSearchParams(parsed.value.cut),
    await loadReference(world.db, world.now()),
  );
  const papers = await withBureau(world.db, member, (tx) => listBureauReports(tx, filter));
  if (papers.length === 0) return failure({ code: "papers.none" });
  if (papers.length > MOST_PAPERS)
    return failure({ code: "papers.tooMany", values: { found: papers.length, most: MOST_PAPERS } });
  const id = newId<PaperOrderId>(world);
  const at = world.now();
  const cut = new URLSearchParams(firmFilterQuery(filter)).toString();
  await withTenant(world.db, member, async (tx) => {
    await insertPaperOrder(tx, {
      paper_order_id: id,
      language,
      cut,
      ordered_by: member.memberId,
      ordered_at: at,
    });
    await insertPaperItems(tx, id, papers);
    await addJob(tx, {
      task: "draw-papers",
      key: `draw-papers ${id}`,
      payload: { organisationId: member.organisationId, orderId: id },
    });
    await insertAuditEvent(tx, {
      at,
      member_id: member.memberId,
      action: "order-papers",
      subject: id,
      detail: { language, cut, papers: papers.length },
    });
  });
  return success(id);
};
