import type { LoaderFunctionArgs } from "@remix-run/node";
import { readReadiness } from "./page.server";

/** Ready: for load balancers and monitors. 200 while this server can do its work, else 503 and what is missing. */
export const loader = async ({ context }: LoaderFunctionArgs) => {
  const readiness = await readReadiness(context.world, context.storage);
  const ready = Object.values(readiness).every((holds) => holds);
  return Response.json(
    { status: ready ? "ready" : "not-ready", ...readiness },
    {
      status: ready ? 200 : 503,
      ...(!ready && { headers: { "Retry-After": "5" } }),
    },
  );
};
