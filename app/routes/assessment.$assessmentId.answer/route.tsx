import type { ActionFunctionArgs } from "@remix-run/node";
import { memberOrNull } from "~/auth/require.server";
import { requireMethod, statusOfProblems } from "~/http.server";
import { formatTime } from "~/messages/format";
import { receiveJson } from "~/read-form.server";
import { saveAnswer } from "~/services/save-answer.server";

/** Saves one answer for the questionnaire page's script: 200 with the time, 422 with problems, 401 signed out. */
export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  requireMethod(request, "POST");
  const member = await memberOrNull({ request, context });
  if (!member) return Response.json({ code: "signed-out" }, { status: 401 });
  const sent: unknown = await receiveJson(request);
  const input = typeof sent === "object" && sent !== null ? sent : {};
  const saved = await saveAnswer(context.world, member, { ...input, assessmentId: params.assessmentId });
  if (!saved.ok) {
    return Response.json({ problems: saved.problems }, { status: statusOfProblems(saved.problems) });
  }
  return Response.json({ savedAt: formatTime(saved.value.savedAt) });
};
