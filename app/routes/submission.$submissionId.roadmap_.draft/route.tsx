import type { ActionFunctionArgs } from "@remix-run/node";
import { memberOrNull } from "~/auth/require.server";
import { readChoices, readPlanDraft, readTowards } from "~/components/plan/read-plan-form";
import { requireMethod, statusOfProblems } from "~/http.server";
import { receiveForm } from "~/read-form.server";
import { draftRoadmap } from "~/services/draft-roadmap.server";

/** The greedy plan for a form, while the best one is being computed: 200 with totals and levels, 422, 401 signed out. */
export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  requireMethod(request, "POST");
  const member = await memberOrNull({ request, context });
  if (!member) return Response.json({ code: "signed-out" }, { status: 401 });
  const form = await receiveForm(request);
  const drafted = await draftRoadmap(context.world, member, {
    ...readPlanDraft(form),
    ...readChoices(form),
    towards: readTowards(form),
    submissionId: params.submissionId,
  });
  if (!drafted.ok)
    return Response.json({ problems: drafted.problems }, { status: statusOfProblems(drafted.problems) });
  const roadmap = drafted.value;
  return Response.json({
    draft: roadmap && {
      total: roadmap.total,
      items: roadmap.items.length,
      years: roadmap.years.map(({ year, level, points, total }) => ({ year, level, points, total })),
    },
  });
};
