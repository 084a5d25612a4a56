import type { LoaderFunctionArgs } from "@remix-run/node";
import { askerOf } from "~/auth/asker.server";

/** Where the plan that a page asked for under its ticket stands, as JSON: `waiting`, `running`, or `none` of the asker's. */
export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const { of } = await askerOf({ request, context });
  const place = context.world.planLine.placeOf(of, params.ticket ?? "");
  return Response.json(place ?? { state: "none" }, { headers: { "Cache-Control": "private, no-store" } });
};
