import {
  type AdoptionId,
  type AssessmentId,
  type CatalogueDraftId,
  type ComplaintId,
  type FigureReleaseId,
  type HistoricalResultId,
  type MemberId,
  type OnsiteRatingId,
  type OrganisationId,
  type PaperOrderId,
  type ProjectId,
  type ProposalId,
  parseId,
  type ReleaseId,
  type ReportId,
  type RoadmapId,
  type SaveId,
  type SubmissionId,
  type TargetId,
} from "~/domain/ids";
import type { World } from "~/world";

type AnyId =
  | AdoptionId
  | ProjectId
  | ProposalId
  | OrganisationId
  | MemberId
  | AssessmentId
  | SubmissionId
  | RoadmapId
  | SaveId
  | ReportId
  | TargetId
  | HistoricalResultId
  | OnsiteRatingId
  | CatalogueDraftId
  | FigureReleaseId
  | ReleaseId
  | ComplaintId
  | PaperOrderId;

/** A new id of the world, of the kind asked for. */
export const newId = <Id extends AnyId>(world: Pick<World, "newId">): Id => {
  const id = parseId<Id>(world.newId());
  if (id === null) throw new Error("the world's ids must be UUIDs in lower case");
  return id;
};
