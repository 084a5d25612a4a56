import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireFileAllowance } from "~/auth/allowance.server";
import { askerOf } from "~/auth/asker.server";
import { requireEnterprise } from "~/auth/require.server";
import { orNotFound } from "~/http.server";
import { languageOf, sayFor } from "~/language.server";
import { certificatePaper } from "~/papers/certificate-paper";
import { paperResponse } from "~/papers/paper-response.server";
import { dayName } from "~/sheets/file-names";
import { readCertified } from "./page.server";

/** The certificate of a submission, one page. */
export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const member = await requireEnterprise({ request, context });
  await requireFileAllowance(context, member);
  const submission = orNotFound(await readCertified(context.world, member, params.submissionId));
  const paper = certificatePaper(submission, { say: sayFor(request), language: languageOf(request) });
  const name = dayName([paper.title, submission.firm.name], submission.submittedAt);
  const ascii = `certificate-${submission.number}`;
  const asker = await askerOf({ request, context });
  return paperResponse(await context.world.renderPlain(asker, paper), { name, ascii });
};
