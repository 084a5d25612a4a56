import type { ReleaseRef } from "~/domain/basis";
import { type AssessmentId, parseId } from "~/domain/ids";
import type { Instrument } from "~/domain/instrument/instrument";
import { type Outcome, success } from "~/domain/problem";
import type { Member, World } from "~/world";
import { findAssessment } from "~db/assessment";
import { loadInstrument } from "~db/reference-cache";
import { withTenant } from "~db/tenant";
import { notFound } from "./authorise";

export type OpenedAssessment = {
  readonly assessmentId: AssessmentId;
  readonly instrument: Instrument;
  readonly ref: ReleaseRef;
};

/** The firm's own assessment by its id, with the edition it was begun on; read before the transaction that changes it. */
export const openAssessment = async (
  world: World,
  member: Member,
  id: string,
): Promise<Outcome<OpenedAssessment>> => {
  const assessmentId = parseId<AssessmentId>(id);
  if (!assessmentId) return notFound();
  const found = await withTenant(world.db, member, (tx) => findAssessment(tx, assessmentId));
  if (!found) return notFound();
  return success({ assessmentId, ...(await loadInstrument(world.db, found.instrument_id)) });
};
