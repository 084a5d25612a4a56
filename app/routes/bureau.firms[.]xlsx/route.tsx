import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireFileAllowance } from "~/auth/allowance.server";
import { askerOf } from "~/auth/asker.server";
import { requireBureau } from "~/auth/require.server";
import { firmFilterQuery } from "~/domain/chain/firm-filter";
import { forbidden } from "~/http.server";
import { languageOf, sayFor } from "~/language.server";
import { noteExport } from "~/services/note-export.server";

import { fileResponse } from "~/sheets/file-response.server";
import { firmsSheet } from "~/sheets/firms-sheet";
import { readList } from "./page.server";

/** The list of firms as a workbook: `?` the filter of the page. */
export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const member = await requireBureau({ request, context });
  await requireFileAllowance(context, member);
  const list = await readList(context.world, member, new URL(request.url).searchParams);
  const cut = new URLSearchParams(firmFilterQuery(list.filter)).toString();
  const noted = await noteExport(context.world, member, {
    table: "firms",
    kind: "xlsx",
    cut,
    rows: list.firms.length,
  });
  if (!noted.ok) return forbidden();
  const sheet = firmsSheet(list, { say: sayFor(request), language: languageOf(request) });
  const asker = await askerOf({ request, context });
  return fileResponse(await context.world.writeTable(asker, "xlsx", [sheet]), {
    kind: "xlsx",
    name: sheet.title,
    ascii: "firms",
  });
};
