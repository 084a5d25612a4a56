declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

export type OrganisationId = Id<"organisation">;
export type MemberId = Id<"member">;
export type AssessmentId = Id<"assessment">;
export type SubmissionId = Id<"submission">;
export type RoadmapId = Id<"roadmap">;
export type ReportId = Id<"report">;
export type TargetId = Id<"target">;
export type HistoricalResultId = Id<"historical-result">;
export type OnsiteRatingId = Id<"onsite-rating">;
export type CatalogueDraftId = Id<"catalogue-draft">;
export type ReleaseId = Id<"release">;
export type ComplaintId = Id<"complaint">;
export type AdoptionId = Id<"adoption">;
export type ProjectId = Id<"project">;
export type PaperOrderId = Id<"paper-order">;
export type FigureReleaseId = Id<"figure-release">;
export type ProposalId = Id<"proposal">;
export type SessionId = Id<"session">;
export type SaveId = Id<"save">;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Reads an id from outside (a URL, a form), or null: an id that is none is "not found", not an error of the server. */
export const parseId = <T extends Id<string>>(text: string | undefined): T | null =>
  text !== undefined && uuid.test(text) ? (text as T) : null;
