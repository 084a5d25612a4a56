import { z } from "zod";
import { type OrganisationId, parseId, type ReportId } from "~/domain/ids";
import { type Outcome, success } from "~/domain/problem";
import type { Report } from "~/domain/report/report";
import type { Language } from "~/domain/text";
import type { Member, World } from "~/world";
import { insertAuditEvent } from "~db/audit-event";
import { findReport, type ReportRow } from "~db/report";
import { EngagementNotFound, withEngagement, withTenant } from "~db/tenant";
import { authorise, notFound } from "./authorise";
import { parseInput } from "./parse-input";

export type OpenedReport = {
  readonly report: Report;
  readonly language: Language;
  readonly fileName: string;
};

const schema = z.object({
  reportId: z.string(),
  language: z.enum(["zh", "en"], "report.languageMalformed"),
  organisationId: z.string().optional(),
});
type Asked = { readonly reportId: ReportId; readonly language: Language };

/**
 * The stored Report for a download, noted in the audit trail of whoever takes it. Input: `{ reportId, language,
 * organisationId? }`; `organisationId` is the client when a consultant asks. The route draws it by `world.renderReport`.
 */
export const openReport = async (
  world: World,
  member: Member,
  input: unknown,
): Promise<Outcome<OpenedReport>> => {
  const parsed = parseInput(schema, input);
  if (!parsed.ok) return parsed;
  const { language, organisationId } = parsed.value;
  const reportId = parseId<ReportId>(parsed.value.reportId);
  if (!reportId) return notFound();
  return organisationId === undefined || organisationId === member.organisationId
    ? openOwn(world, member, { reportId, language })
    : openClients(world, member, organisationId, { reportId, language });
};

const openOwn = async (world: World, member: Member, asked: Asked): Promise<Outcome<OpenedReport>> => {
  const allowed = authorise(member, "download-own-report");
  if (!allowed.ok) return allowed;
  return withTenant(world.db, member, async (tx) => {
    const row = await findReport(tx, asked.reportId);
    if (!row) return notFound();
    await insertAuditEvent(tx, {
      at: world.now(),
      member_id: member.memberId,
      action: "download-own-report",
      subject: asked.reportId,
      detail: { language: asked.language },
    });
    return success(opened(row, asked));
  });
};

/** Read as the firm, noted as the consultancy: it may not write in the firm's tenant. */
const openClients = async (
  world: World,
  member: Member,
  firmId: string,
  asked: Asked,
): Promise<Outcome<OpenedReport>> => {
  const organisationId = parseId<OrganisationId>(firmId);
  if (!organisationId || !authorise(member, "download-client-report").ok) return notFound();
  const row = await findClientsReport(world, member, organisationId, asked.reportId);
  if (!row) return notFound();
  await withTenant(world.db, member, (tx) =>
    insertAuditEvent(tx, {
      at: world.now(),
      member_id: member.memberId,
      action: "download-client-report",
      subject: asked.reportId,
      detail: { firm: organisationId, language: asked.language },
    }),
  );
  return success(opened(row, asked));
};

const findClientsReport = async (
  world: World,
  member: Member,
  firmId: OrganisationId,
  reportId: ReportId,
): Promise<ReportRow | undefined> => {
  try {
    return await withEngagement(world.db, member, firmId, (tx) => findReport(tx, reportId));
  } catch (error) {
    if (error instanceof EngagementNotFound) return undefined;
    throw error;
  }
};

const opened = ({ content }: ReportRow, { language }: Asked): OpenedReport => ({
  report: content,
  language,
  fileName: fileNameOf(content, language),
});

/** Firm, number and language; without what a file system refuses in a name. */
const fileNameOf = ({ firm, number }: Report, language: Asked["language"]): string =>
  `${firm.name.replace(/[\\/:*?"<>|\p{Cc}]/gu, "").slice(0, 60)}-${number}-${language}.pdf`;
