import type { Insertable } from "kysely";
import type { ComplaintAnswer, ComplaintCourse } from "~/domain/catalogue/complaint";
import type { ComplaintId, OrganisationId } from "~/domain/ids";
import type { BureauDb } from "./bureau";
import type { BureauViews } from "./bureau-views-schema";
import type { TenantTables } from "./schema";
import type { TenantDb } from "./tenant";

type New<Table extends "complaint" | "complaint_appeal" | "complaint_answer"> = Omit<
  Insertable<TenantTables[Table]>,
  "organisation_id"
>;

export const insertComplaint = async (tx: TenantDb, complaint: New<"complaint">): Promise<void> => {
  await tx.insertInto("complaint").values(complaint).execute();
};

export const insertAppeal = async (tx: TenantDb, appeal: New<"complaint_appeal">): Promise<void> => {
  await tx.insertInto("complaint_appeal").values(appeal).execute();
};

export const insertComplaintAnswer = async (tx: TenantDb, answer: New<"complaint_answer">): Promise<void> => {
  await tx.insertInto("complaint_answer").values(answer).execute();
};

const ANSWER = [
  "firm_id",
  "complaint_id",
  "stage",
  "upheld",
  "body",
  "answered_by",
  "answered_at",
  "appeal_until",
] as const;

type AnswerRow = Pick<BureauViews["bureau_complaint_answer"], (typeof ANSWER)[number]>;

const answerOf = (
  rows: readonly AnswerRow[],
  { firm, complaint }: { readonly firm: OrganisationId; readonly complaint: ComplaintId },
  stage: "complaint" | "appeal",
): (ComplaintAnswer & { readonly answeredBy: AnswerRow["answered_by"] }) | null => {
  const row = rows.find(
    (each) => each.firm_id === firm && each.complaint_id === complaint && each.stage === stage,
  );
  return row
    ? {
        upheld: row.upheld,
        body: row.body,
        answeredAt: row.answered_at,
        appealUntil: row.appeal_until,
        answeredBy: row.answered_by,
      }
    : null;
};

/** The firm's own complaints, the last first, each with its course. */
export const listComplaints = async (tx: TenantDb, firm: OrganisationId) => {
  const given = await tx.selectFrom("complaint_answer").select(ANSWER).where("firm_id", "=", firm).execute();
  const rows = await tx
    .selectFrom("complaint as c")
    .leftJoin("complaint_appeal as a", (join) =>
      join
        .onRef("a.organisation_id", "=", "c.organisation_id")
        .onRef("a.complaint_id", "=", "c.complaint_id"),
    )
    .select([
      "c.complaint_id",
      "c.solution",
      "c.release_version",
      "c.about",
      "c.body",
      "c.filed_at",
      "c.due_on",
      "a.body as appeal",
      "a.appealed_at",
      "a.due_on as appeal_due_on",
    ])
    .where("c.organisation_id", "=", firm)
    .orderBy("c.filed_at", "desc")
    .orderBy("c.complaint_id")
    .execute();
  return rows.map((row) => complaintOf(row, firm, given));
};

type Row = {
  readonly complaint_id: ComplaintId;
  readonly solution: string;
  readonly release_version: string;
  readonly about: TenantTables["complaint"]["about"];
  readonly body: string;
  readonly filed_at: Date;
  readonly due_on: string;
  readonly appeal: string | null;
  readonly appealed_at: Date | null;
  readonly appeal_due_on: string | null;
};

const complaintOf = (row: Row, firm: OrganisationId, given: readonly AnswerRow[]) => {
  const of = { firm, complaint: row.complaint_id };
  const { appeal, appealed_at, appeal_due_on } = row;
  const answer = answerOf(given, of, "complaint");
  const course: ComplaintCourse = {
    dueOn: row.due_on,
    answer,
    appeal:
      appeal !== null && appealed_at && appeal_due_on !== null
        ? { body: appeal, appealedAt: appealed_at, dueOn: appeal_due_on }
        : null,
    appealAnswer: answerOf(given, of, "appeal"),
  };
  return {
    complaintId: row.complaint_id,
    solution: row.solution,
    release: row.release_version,
    about: row.about,
    body: row.body,
    filedAt: row.filed_at,
    answeredBy: answer?.answeredBy ?? null,
    course,
  };
};
export type Complaint = ReturnType<typeof complaintOf>;

/** Complaints of firms of the jurisdiction with what was answered to them, the first due first. */
export const listBureauComplaints = async (tx: BureauDb) => {
  const given = await tx.selectFrom("bureau_complaint_answer").select(ANSWER).execute();
  const rows = await tx
    .selectFrom("bureau_complaint")
    .select([
      "organisation_id",
      "name",
      "complaint_id",
      "solution",
      "release_version",
      "about",
      "body",
      "filed_at",
      "due_on",
      "appeal",
      "appealed_at",
      "appeal_due_on",
    ])
    .orderBy("due_on")
    .orderBy("complaint_id")
    .execute();
  return rows.map((row) => ({
    firm: row.organisation_id,
    firmName: row.name,
    ...complaintOf(row, row.organisation_id, given),
  }));
};
