import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { memberOrNull } from "~/auth/require.server";
import { paths } from "~/paths";
import { hasSubmission } from "./page.server";

/** Sends everybody to the page they begin with. */
export const loader = async (args: LoaderFunctionArgs) => {
  const member = await memberOrNull(args);
  if (!member) throw redirect(paths.welcome());
  if (member.organisationKind === "bureau") throw redirect(paths.bureau());
  if (member.organisationKind === "consultancy") throw redirect(paths.clients());
  const submitted = await hasSubmission(args.context.world, member);
  throw redirect(submitted ? paths.currentResult() : paths.currentAssessment());
};

/** Never seen; without one this would be the address of a file. */
export default function Home() {
  return null;
}
