import { cutText } from "~/domain/characters";
import type { World } from "~/world";
import { findReportState } from "~db/report-state";
import { findSubmissionState } from "~db/submission-state";

/** A number as it is typed or scanned: full-width letters and blanks are no other number. */
const asPrinted = (number: string): string =>
  cutText(number.normalize("NFKC").replace(/\s/g, "").toUpperCase(), 64);

/** What is public about the paper of a number, a report or a proof of submission; null for an unknown one. */
export const readState = async (world: World, asked: string) => {
  const number = asPrinted(asked);
  return number.startsWith("QZ-") ? submissionState(world, number) : reportState(world, number);
};

const reportState = async (world: World, asked: string) => {
  const state = await findReportState(world.db, asked);
  if (!state) return null;
  const { number, sha256, version, issuedAt, withdrawnAt } = state;
  const standing = withdrawnAt ? "withdrawn" : state.superseded ? "superseded" : "valid";
  return { of: "report", number, version, sha256, issuedAt, withdrawnAt, standing } as const;
};

const submissionState = async (world: World, asked: string) => {
  const state = await findSubmissionState(world.db, asked);
  if (!state) return null;
  const { superseded, ...known } = state;
  const standing = known.sha256 === null ? "unproved" : superseded ? "superseded" : "valid";
  return { of: "submission", ...known, standing } as const;
};

export type PublicState = NonNullable<Awaited<ReturnType<typeof readState>>>;
export type ReportState = Extract<PublicState, { of: "report" }>;
export type SubmissionState = Extract<PublicState, { of: "submission" }>;
