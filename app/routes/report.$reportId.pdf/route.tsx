import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireFileAllowance } from "~/auth/allowance.server";
import { askerOf } from "~/auth/asker.server";
import { requireMember } from "~/auth/require.server";
import { refuse, statusOfProblems } from "~/http.server";
import { languageOf } from "~/language.server";
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
  if (!opened.ok) return refuse(statusOfProblems(opened.problems) === 404 ? "not-found" : "bad-request");
  const { report, fileName, language, signature, certificate } = opened.value;
  const asker = await askerOf({ request, context });
  const paper = await context.world.renderReport(asker, report, language, signature, certificate);
  return new Response(new Uint8Array(paper), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `attachment; filename="report-${report.number}.pdf"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    },
  });
};
