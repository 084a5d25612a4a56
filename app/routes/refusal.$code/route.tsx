import type { LoaderFunctionArgs } from "@remix-run/node";
import { isRefusal, refuse } from "~/http.server";

/** The page of a request the server itself refused, with the status of that refusal; `?seconds=` until the next try. */
export const loader = ({ params, request }: LoaderFunctionArgs) =>
  refuse(params.code !== undefined && isRefusal(params.code) ? params.code : "not-found", secondsOf(request));

const LONGEST = 86_400;

const secondsOf = (request: Request): number | undefined => {
  const asked = Number(new URL(request.url).searchParams.get("seconds"));
  return Number.isInteger(asked) && asked > 0 && asked <= LONGEST ? asked : undefined;
};

export default function Refusal() {
  return null;
}
