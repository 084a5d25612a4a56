import type { HistoricalResultId } from "~/domain/ids";
import { dayInChina } from "~/domain/milestones/calendar-day";
import { EDITION_2022, parseHistoricalForm } from "~/domain/milestones/historical-result";
import { failure, type Outcome, success } from "~/domain/problem";
import type { Member, World } from "~/world";
import { insertAuditEvent } from "~db/audit-event";
import { insertHistoricalResult } from "~db/historical-result";
import { withTenant } from "~db/tenant";
import { authorise } from "./authorise";
import { newId } from "./new-id";

/** Keeps a result of the 2022 edition as history. Input: see `parseHistoricalForm`; one a day. */
export const importHistoricalResult = async (
  world: World,
  member: Member,
  input: unknown,
): Promise<Outcome<{ readonly id: HistoricalResultId }>> => {
  const allowed = authorise(member, "record-milestone");
  if (!allowed.ok) return allowed;
  const at = world.now();
  const parsed = parseHistoricalForm(input, dayInChina(at));
  if (!parsed.ok) return parsed;
  const { ratedOn, points, level, statedLevel, note } = parsed.value;
  const id = newId<HistoricalResultId>(world);
  return withTenant(world.db, member, async (tx) => {
    const stored = await insertHistoricalResult(tx, {
      historical_result_id: id,
      edition: EDITION_2022.code,
      rated_on: ratedOn,
      points,
      level,
      stated_level: statedLevel,
      note,
      entered_by: member.memberId,
      entered_at: at,
    });
    if (!stored) return failure({ code: "milestone.dayTaken", field: "ratedOn" });
    await insertAuditEvent(tx, {
      at,
      member_id: member.memberId,
      action: "import-historical-result",
      subject: id,
      detail: { ratedOn, points, level, statedLevel },
    });
    return success({ id });
  });
};
