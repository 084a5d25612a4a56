import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireFileAllowance } from "~/auth/allowance.server";
import { requireEnterprise } from "~/auth/require.server";
import { orNotFound } from "~/http.server";
import { sayFor } from "~/language.server";
import { attachment } from "~/sheets/attachment.server";
import { dayName } from "~/sheets/file-names";
import { chinaDay } from "~/sheets/sheet";
import { readCertificateFile } from "./page.server";

/** The certificate of a roadmap as a file, for the page /verify-plan or the command check-certificate. */
export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const member = await requireEnterprise({ request, context });
  await requireFileAllowance(context, member);
  const { content, proved } = orNotFound(await readCertificateFile(context.world, member, params.roadmapId));
  const now = context.world.now();
  const kind = proved ? "certificate" : "proof";
  const names = {
    name: dayName([sayFor(request)(`certificate.fileName.${kind}`), member.organisationName], now),
    ascii: `${kind}-${params.roadmapId}-${chinaDay(now)}`,
  };
  return new Response(`${content}\n`, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": attachment(names, "json"),
    },
  });
};
