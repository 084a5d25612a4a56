import type { Outcome } from "~/domain/problem";
import type { Report } from "~/domain/report/report";
import type { Member, World } from "~/world";
import { notFound } from "./authorise";

/**
 * The stored Report for a download, noted in the firm's audit trail. Input: `{ reportId, language, organisationId? }`;
 * `organisationId` is the client when a consultant asks. The route renders it with `world.renderReport`.
 */
export const openReport = async (world: World, member: Member, input: unknown): Promise<Outcome<Report>> => {
  void world;
  void member;
  void input;
  return notFound();
};
