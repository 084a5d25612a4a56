import { i18nFor } from "~/language.server";
import { issueReport } from "~/services/issue-report.server";
import { planRoadmap } from "~/services/plan-roadmap.server";
import { startAssessment } from "~/services/start-assessment.server";
import type { Member } from "~/world";
import { must, PASSWORD, registerFirm, submitAll } from "../factories/world";
import { type Client, openClient } from "./client";
import type { Site } from "./site";

/** A message in the words of the page it stands on. */
export const words = (
  language: "zh" | "en",
  key: string,
  values: Record<string, string | number> = {},
): string => i18nFor(language).t(key, values);

/** The text of a page as a reader gets it. */
export const unescaped = (html: string): string =>
  html
    .replace(/<script[\s\S]*?<\/script>/g, "")
    .replace(/<!-- -->/g, "")
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

/** A client with the member's session. */
export const clientOf = async (site: Site, member: Member, language: "zh" | "en" = "zh"): Promise<Client> => {
  const client = openClient(site, language);
  const { status } = await client.post("/login", { login: member.login, password: PASSWORD });
  if (status !== 302) throw new Error(`${member.login} could not log in: ${status}`);
  return client;
};

export type FirmFar = {
  readonly member: Member;
  readonly submissionId: string;
  readonly roadmapId: string;
  readonly reportId: string;
};

/** A firm that has gone all the way: submitted, planned, reported. */
export const firmWithReport = async ({ world }: Site): Promise<FirmFar> => {
  const member = await registerFirm(world);
  const submissionId = await submitAll(world, member, 1.6);
  const asked = { submissionId, budgets: ["30", "20", "20"], target: "2", goal: "cheapest" };
  const { roadmapId } = must(await planRoadmap(world, member, asked));
  const { reportId } = must(await issueReport(world, member, { roadmapId }));
  return { member, submissionId, roadmapId, reportId };
};

export type FirmAtWork = { readonly member: Member; readonly assessmentId: string };

/** A firm that has begun its assessment. */
export const firmAtWork = async ({ world }: Site): Promise<FirmAtWork> => {
  const member = await registerFirm(world);
  const { assessmentId } = must(await startAssessment(world, member));
  return { member, assessmentId };
};
