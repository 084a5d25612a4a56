import type { LoaderFunctionArgs } from "@remix-run/node";
import { memberOrNull } from "~/auth/require.server";
import { statusOfProblems } from "~/http.server";
import { askRoadmap } from "~/services/ask-roadmap.server";

/** Seconds for which the browser keeps an answer: a stored roadmap never changes. */
const KEPT = 3600;

/** The answer to one question about a roadmap as JSON: 200, 404, 422 with problems, 401 signed out. */
export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const member = await memberOrNull({ request, context });
  if (!member) return Response.json({ code: "signed-out" }, { status: 401 });
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const answered = await askRoadmap(context.world, member, { ...asked, roadmapId: params.roadmapId });
  return answered.ok
    ? Response.json(answered.value, { headers: { "Cache-Control": `private, max-age=${KEPT}` } })
    : Response.json({ problems: answered.problems }, { status: statusOfProblems(answered.problems) });
};
