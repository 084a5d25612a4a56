import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireFileAllowance } from "~/auth/allowance.server";
import { askerOf } from "~/auth/asker.server";
import { requireEnterprise } from "~/auth/require.server";
import { refuseFor } from "~/http.server";
import { languageOf, sayFor } from "~/language.server";
import { certificatePaper } from "~/papers/certificate-paper";
import { paperResponse } from "~/papers/paper-response.server";
import { proveSubmission } from "~/services/prove-submission.server";
import { dayName } from "~/sheets/file-names";

/** The proof of a submission, one page, signed and sealed as a report is. */
export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const member = await requireEnterprise({ request, context });
  await requireFileAllowance(context, member);
  const proved = await proveSubmission(context.world, member, params.submissionId);
  if (!proved.ok) return refuseFor(proved.problems);
  const { proof } = proved.value;
  const paper = certificatePaper(proved.value, { say: sayFor(request), language: languageOf(request) });
  const name = dayName([paper.title, proof.firm.name], new Date(proof.submittedAt));
  const ascii = `certificate-${proof.number}`;
  const asker = await askerOf({ request, context });
  return paperResponse(await context.world.renderPlain(asker, paper), { name, ascii });
};
