import type { AssessmentId } from "~/domain/ids";
import { type Outcome, success } from "~/domain/problem";
import type { Member, World } from "~/world";
import { authorise } from "./authorise";

export type StartedAssessment = {
  readonly assessmentId: AssessmentId;
  /** `copied`: begun with the answers of the latest submission, to be confirmed or changed. */
  readonly started: "new" | "resumed" | "copied";
};

/** The firm's open draft, or a new one; a new one after a submission begins with that submission's answers. */
export const startAssessment = async (world: World, member: Member): Promise<Outcome<StartedAssessment>> => {
  const allowed = authorise(member, "answer");
  if (!allowed.ok) return allowed;
  const { refs } = await loadReference(world.db);
  return withTenant(world.db, member, async (tx) => {
    const open = await lockDraft(tx);
    if (open) return success({ assessmentId: open.assessment_id, started: "resumed" });
    return success(await begin(world, member, tx, refs.instrument.code));
  });
};
