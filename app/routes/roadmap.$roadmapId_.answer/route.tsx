import type { LoaderFunctionArgs } from "@remix-run/node";
import { memberOrNull } from "~/auth/require.server";
import { retryHeaders, statusOfProblems } from "~/http.server";
import { askRoadmap } from "~/services/ask-roadmap.server";

/** The answer to one question about a roadmap as JSON: 200, 404, 422, 429 or 503 with problems, 401 signed out. */
export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const member = await memberOrNull({ request, context });
  if (!member) return Response.json({ code: "signed-out" }, { status: 401 });
  const { ticket, ...asked } = Object.fromEntries(new URL(request.url).searchParams);
  const waiting = { signal: request.signal, ...(ticket && { ticket }) };
  const answered = await askRoadmap(
    context.world,
    member,
    { ...asked, roadmapId: params.roadmapId },
    waiting,
  );
  // The server keeps answers itself; a browser must not, past the end of the session.
  const kept = { "Cache-Control": "private, no-store" };
  if (answered.ok) return Response.json(answered.value, { headers: kept });
  const { problems } = answered;
  return Response.json(
    { problems },
    { status: statusOfProblems(problems), headers: { ...kept, ...retryHeaders(problems) } },
  );
};
