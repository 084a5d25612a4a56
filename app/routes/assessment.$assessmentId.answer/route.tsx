import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { isOtherMembersPage } from "~/auth/page-member.server";
import { memberOrNull } from "~/auth/require.server";
import { requireMethod, statusOfProblems } from "~/http.server";
import { formatTime } from "~/messages/format";
import { receiveJson } from "~/read-form.server";
import { saveAnswer } from "~/services/save-answer.server";
import { readChanges } from "./page.server";

/** How often the assessment was changed, for pages that stay open: another number says that somebody did. */
export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const member = await memberOrNull({ request, context });
  if (!member) return Response.json({ code: "signed-out" }, { status: 401 });
  return Response.json({ changes: await readChanges(context.world, member, params.assessmentId) });
};

/**
 * Saves one answer for the questionnaire page's script: 200 with time and revision, 409 with both values where somebody
 * else changed it meanwhile or is signed in now, 422 with problems, 401 signed out.
 */
export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  requireMethod(request, "POST");
  const member = await memberOrNull({ request, context });
  if (!member) return Response.json({ code: "signed-out" }, { status: 401 });
  if (isOtherMembersPage(request, member)) return Response.json({ code: "other-member" }, { status: 409 });
  const sent: unknown = await receiveJson(request);
  const input = { revision: 0, ...(typeof sent === "object" ? sent : {}), assessmentId: params.assessmentId };
  const saved = await saveAnswer(context.world, member, input);
  if (!saved.ok) {
    return Response.json({ problems: saved.problems }, { status: statusOfProblems(saved.problems) });
  }
  const { kept, savedAt } = saved.value;
  if (kept.kind === "clash") return Response.json({ clash: kept.clash }, { status: 409 });
  return Response.json({ savedAt: formatTime(savedAt), revision: kept.revision });
};
