import { cutText } from "~/domain/characters";
import type { World } from "~/world";
import { findReportState } from "~db/report-state";

/** What is public about the report of a number; null for an unknown one. */
export const readState = async (world: World, number: string) => {
  const state = await findReportState(world.db, cutText(number.trim().toUpperCase(), 64));
  if (!state) return null;
  const { sha256, version, issuedAt, withdrawnAt } = state;
  const standing = withdrawnAt ? "withdrawn" : state.superseded ? "superseded" : "valid";
  return { number: state.number, version, sha256, issuedAt, withdrawnAt, standing } as const;
};

export type PublicState = NonNullable<Awaited<ReturnType<typeof readState>>>;
