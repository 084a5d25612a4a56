import { z } from "zod";
import { type Outcome, success } from "~/domain/problem";
import type { Member, World } from "~/world";
import { insertAuditEvent } from "~db/audit-event";
import { withTenant } from "~db/tenant";
import { authorise } from "./authorise";
import { parseInput } from "./parse-input";

const schema = z.object({
  table: z.enum(["chains", "chain", "firms", "catalogue-draft"]),
  kind: z.enum(["csv", "xlsx", "pdf"]),
  /** What it was cut to, as its address says. */
  cut: z.string().max(600),
  rows: z.number().int().nonnegative(),
});

/**
 * Notes in the bureau's own trail that a table is taken away, before it is handed out. Input: `{ table, kind, cut,
 * rows }`; what the table may hold is decided where it is read.
 */
export const noteExport = async (world: World, member: Member, input: unknown): Promise<Outcome<null>> => {
  const allowed = authorise(member, "export-table");
  if (!allowed.ok) return allowed;
  const parsed = parseInput(schema, input);
  if (!parsed.ok) return parsed;
  const { table, ...detail } = parsed.value;
  await withTenant(world.db, member, (tx) =>
    insertAuditEvent(tx, {
      at: world.now(),
      member_id: member.memberId,
      action: "export-table",
      subject: table,
      detail,
    }),
  );
  return success(null);
};
