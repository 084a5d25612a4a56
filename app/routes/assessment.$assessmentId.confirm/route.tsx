import type { ActionFunctionArgs } from "@remix-run/node";
import { isOtherMembersPage } from "~/auth/page-member.server";
import { memberOrNull } from "~/auth/require.server";
import { requireMethod, statusOfProblems } from "~/http.server";
import { receiveForm } from "~/read-form.server";
import { confirmAnswers } from "~/services/confirm-answers.server";

/** Confirms copied answers for the questionnaire page's script: 200 with how many, 401 signed out, else problems. */
export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  requireMethod(request, "POST");
  const member = await memberOrNull({ request, context });
  if (!member) return Response.json({ code: "signed-out" }, { status: 401 });
  if (isOtherMembersPage(request, member)) return Response.json({ code: "other-member" }, { status: 409 });
  const form = await receiveForm(request);
  const confirmed = await confirmAnswers(context.world, member, {
    assessmentId: params.assessmentId,
    section: form.get("section"),
    code: form.get("code") ?? undefined,
  });
  return confirmed.ok
    ? Response.json(confirmed.value)
    : Response.json({ problems: confirmed.problems }, { status: statusOfProblems(confirmed.problems) });
};
