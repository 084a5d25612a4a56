import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireFileAllowance } from "~/auth/allowance.server";
import { askerOf } from "~/auth/asker.server";
import { requireMember } from "~/auth/require.server";
import { refuseFor } from "~/http.server";
import { languageOf } from "~/language.server";
import { paperResponse } from "~/papers/paper-response.server";
import { openReport } from "~/services/open-report.server";

/** The paper of a report: `?language=zh|en`, and `?firm=` for a consultant's client. */
export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const member = await requireMember({ request, context });
  await requireFileAllowance(context, member);
  const query = new URL(request.url).searchParams;
  const opened = await openReport(context.world, member, {
    reportId: params.reportId,
    language: query.get("language") ?? languageOf(request),
    organisationId: query.get("firm") ?? undefined,
  });
  if (!opened.ok) return refuseFor(opened.problems);
  const { report, fileName, language, signature, certificate } = opened.value;
  const asker = await askerOf({ request, context });
  const paper = await context.world.renderReport(asker, report, language, signature, certificate);
  // The number tells the day of issue.
  return paperResponse(paper, {
    name: fileName.replace(/\.pdf$/, ""),
    ascii: `report-${report.number}-${language}`,
  });
};
