import type { LoaderFunctionArgs } from "@remix-run/node";
import { isDatabaseThere } from "./page.server";

/** For load balancers and monitors: 200 while the database answers, 503 otherwise. */
export const loader = async ({ context }: LoaderFunctionArgs) => {
  const database = await isDatabaseThere(context.world);
  return new Response(JSON.stringify({ status: database ? "ok" : "unavailable", database }), {
    status: database ? 200 : 503,
    headers: { "Content-Type": "application/json; charset=utf-8" },
  });
};
