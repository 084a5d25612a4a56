import { z } from "zod";
import { type OrganisationId, parseId, type ReportId } from "~/domain/ids";
import { type Outcome, success } from "~/domain/problem";
import type { Report } from "~/domain/report/report";
import type { ReportSignature } from "~/domain/report/report-signature";
import type { Language } from "~/domain/text";
import type { Member, World } from "~/world";
import { insertAuditEvent } from "~db/audit-event";
import { findReport, type ReportRow } from "~db/report";
import { findReportSignature, type ReportSignatureRow } from "~db/report-signature";
import { findRoadmapCertificate } from "~db/roadmap-certificate";
import { EngagementNotFound, type TenantDb, withEngagement, withTenant } from "~db/tenant";
import { authorise, notFound } from "./authorise";
import { detachedSignature } from "./detached-signature";
import { paperName } from "./paper-name";
import { parseInput } from "./parse-input";

export type OpenedReport = {
  readonly report: Report;
  /** Left out for a report issued before reports were signed. */
  readonly signature?: ReportSignature;
  /** The file that the report names; left out where it names none. */
  readonly certificate?: string;
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
  const own = organisationId === undefined || organisationId === member.organisationId;
  if (own) {
    const allowed = authorise(member, "download-own-report");
    if (!allowed.ok) return allowed;
  }
  const reportId = parseId<ReportId>(parsed.value.reportId);
  if (!reportId) return notFound();
  return own
    ? openOwn(world, member, { reportId, language })
    : openClients(world, member, organisationId, { reportId, language });
};

const openOwn = (world: World, member: Member, asked: Asked): Promise<Outcome<OpenedReport>> =>
  withTenant(world.db, member, async (tx) => {
    const found = await findSigned(tx, asked.reportId);
    if (!found) return notFound();
    await insertAuditEvent(tx, {
      at: world.now(),
      member_id: member.memberId,
      action: "download-own-report",
      subject: asked.reportId,
      detail: { language: asked.language },
    });
    return success(opened(found, asked));
  });

/** Read as the firm, noted as the consultancy: it may not write in the firm's tenant. */
const openClients = async (
  world: World,
  member: Member,
  firmId: string,
  asked: Asked,
): Promise<Outcome<OpenedReport>> => {
  const organisationId = parseId<OrganisationId>(firmId);
  if (!organisationId || !authorise(member, "download-client-report").ok) return notFound();
  const found = await findClientsReport(world, member, organisationId, asked.reportId);
  if (!found) return notFound();
  await withTenant(world.db, member, (tx) =>
    insertAuditEvent(tx, {
      at: world.now(),
      member_id: member.memberId,
      action: "download-client-report",
      subject: asked.reportId,
      detail: { firm: organisationId, language: asked.language },
    }),
  );
  return success(opened(found, asked));
};

const findClientsReport = async (
  world: World,
  member: Member,
  firmId: OrganisationId,
  reportId: ReportId,
): Promise<Signed | undefined> => {
  try {
    return await withEngagement(world.db, member, firmId, (tx) => findSigned(tx, reportId));
  } catch (error) {
    if (error instanceof EngagementNotFound) return undefined;
    throw error;
  }
};

type Signed = {
  readonly row: ReportRow;
  readonly signature: ReportSignatureRow | undefined;
  readonly certificate: string | null;
};

const findSigned = async (tx: TenantDb, reportId: ReportId): Promise<Signed | undefined> => {
  const row = await findReport(tx, reportId);
  if (!row) return undefined;
  const signature = await findReportSignature(tx, reportId);
  const certificate = row.content.certificate ? await findRoadmapCertificate(tx, row.roadmap_id) : null;
  return { row, signature, certificate };
};

const opened = (found: Signed, { language }: Asked): OpenedReport => {
  const { content, sha256 } = found.row;
  const signature = found.signature && detachedSignature({ ...found.signature, sha256 });
  const { certificate } = found;
  return {
    ...named(content, language),
    ...(signature && { signature }),
    ...(certificate !== null && { certificate }),
  };
};

const named = (content: Report, language: Language): OpenedReport => ({
  report: content,
  language,
  fileName: paperName({ firm: content.firm.name, number: content.number, language }),
});
