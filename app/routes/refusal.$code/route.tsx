import { type ActionFunctionArgs, type LoaderFunctionArgs, redirectDocument } from "@remix-run/node";
import { safeRedirect } from "~/auth/redirect";
import { isRefusal, refuse } from "~/http.server";

/** The page of a request the server itself refused, with the status of that refusal; `?seconds=` until the next try. */
const refuseAs = (code: string | undefined, request: Request): never =>
  refuse(code !== undefined && isRefusal(code) ? code : "not-found", secondsOf(request));

const LONGEST = 86_400;

const secondsOf = (request: Request): number | undefined => {
  const asked = Number(new URL(request.url).searchParams.get("seconds"));
  return Number.isInteger(asked) && asked > 0 && asked <= LONGEST ? asked : undefined;
};

/** `page`: what a script asked for the data of; asked for as a page, it is refused with words. */
export const loader = ({ params, request }: LoaderFunctionArgs) => {
  const page = safeRedirect(new URL(request.url).searchParams.get("page"), "");
  if (page !== "") throw redirectDocument(page);
  return refuseAs(params.code, request);
};

export const action = ({ params, request }: ActionFunctionArgs) => refuseAs(params.code, request);

export default function Refusal() {
  return null;
}
