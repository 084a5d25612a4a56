import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requireEnterprise } from "~/auth/require.server";
import { paths } from "~/paths";
import { readLatestSubmissionId } from "./page.server";

/** Leads to the solutions for the latest result, or to where a result begins. */
export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const member = await requireEnterprise({ request, context });
  const latest = await readLatestSubmissionId(context.world.db, member);
  throw redirect(latest ? paths.solutions(latest) : paths.currentResult());
};

/** Never seen; without one this would be the address of a file. */
export default function Solutions() {
  return null;
}
