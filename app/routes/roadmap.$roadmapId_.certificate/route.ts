import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireFileAllowance } from "~/auth/allowance.server";
import { requireEnterprise } from "~/auth/require.server";
import { orNotFound } from "~/http.server";
import { readCertificateFile } from "./page.server";

/** The certificate of a roadmap as a file, for the page /verify-plan or the command check-certificate. */
export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const member = await requireEnterprise({ request, context });
  await requireFileAllowance(context, member);
  const { content, proved } = orNotFound(await readCertificateFile(context.world, member, params.roadmapId));
  return new Response(`${content}\n`, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="${proved ? "certificate" : "proof"}-${params.roadmapId}.json"`,
    },
  });
};
