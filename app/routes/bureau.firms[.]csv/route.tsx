import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireFileAllowance } from "~/auth/allowance.server";
import { askerOf } from "~/auth/asker.server";
import { requireBureau } from "~/auth/require.server";
import { parseFiguresAsked } from "~/domain/chain/figures-asked";
import { firmFilterQuery } from "~/domain/chain/firm-filter";
import { forbidden, orNotFound } from "~/http.server";
import { languageOf, sayFor } from "~/language.server";
import { sayFirmFilter } from "~/messages/say-firm-filter";
import { noteExport } from "~/services/note-export.server";
import { dated } from "~/sheets/dated";
import { fileNames } from "~/sheets/file-names";
import { fileResponse } from "~/sheets/file-response.server";
import { firmsSheet } from "~/sheets/firms-sheet";
import { readList } from "./page.server";

/** The list of firms as CSV: `?` the filter of the page. */
export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const member = await requireBureau({ request, context });
  await requireFileAllowance(context, member);
  const query = new URL(request.url).searchParams;
  // Single firms are never published: a file of them is no publishable one, whatever its address says.
  if (parseFiguresAsked(query).audience === "publication") return orNotFound(null);
  const list = await readList(context.world, member, query);
  const cut = new URLSearchParams(firmFilterQuery(list.filter)).toString();
  const noted = await noteExport(context.world, member, {
    table: "firms",
    kind: "csv",
    cut,
    rows: list.firms.length,
  });
  if (!noted.ok) return forbidden();
  const voice = { say: sayFor(request), language: languageOf(request) };
  const sheet = firmsSheet(list, voice);
  const scope = [sheet.title, sayFirmFilter(list, voice)];
  const names = fileNames({ scope, code: "firms" }, list.mark, voice.say);
  const asker = await askerOf({ request, context });
  const table = dated([sheet], context.world.now(), voice);
  return fileResponse(await context.world.writeTable(asker, "csv", table), { kind: "csv", ...names });
};
