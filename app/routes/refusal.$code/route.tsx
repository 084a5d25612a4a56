import type { LoaderFunctionArgs } from "@remix-run/node";
import { isRefusal, refuse } from "~/http.server";

/** The page of a request the server itself refused, with the status of that refusal. */
export const loader = ({ params }: LoaderFunctionArgs) =>
  refuse(params.code !== undefined && isRefusal(params.code) ? params.code : "not-found");

export default function Refusal() {
  return null;
}
