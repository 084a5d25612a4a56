import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireFileAllowance } from "~/auth/allowance.server";
import { askerOf } from "~/auth/asker.server";
import { requireBureau } from "~/auth/require.server";
import { forbidden } from "~/http.server";
import { languageOf, sayFor } from "~/language.server";
import { noteExport } from "~/services/note-export.server";
import { overviewSheet } from "~/sheets/chain-sheets";
import { fileResponse } from "~/sheets/file-response.server";
import { readChains } from "./page.server";

/** The overview of the chains as a workbook. */
export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const member = await requireBureau({ request, context });
  await requireFileAllowance(context, member);
  const overview = await readChains(context.world, member);
  const rows = overview.lines.length;
  const noted = await noteExport(context.world, member, { table: "chains", kind: "xlsx", cut: "", rows });
  if (!noted.ok) return forbidden();
  const say = sayFor(request);
  const sheet = overviewSheet(overview, { say, language: languageOf(request) });
  const asker = await askerOf({ request, context });
  return fileResponse(await context.world.writeTable(asker, "xlsx", [sheet]), {
    kind: "xlsx",
    name: sheet.name,
    ascii: "chains",
  });
};
