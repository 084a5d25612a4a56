import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireFileAllowance } from "~/auth/allowance.server";
import { askerOf } from "~/auth/asker.server";
import { requireBureau } from "~/auth/require.server";
import { figuresQuery, parseFiguresAsked } from "~/domain/chain/figures-asked";
import { parseSort } from "~/domain/chain/sort-lines";
import { forbidden, orNotFound } from "~/http.server";
import { languageOf, sayFor } from "~/language.server";
import { noteExport } from "~/services/note-export.server";
import { overviewSheets } from "~/sheets/chain-sheets";
import { dated } from "~/sheets/dated";
import { fileNames } from "~/sheets/file-names";
import { fileResponse } from "~/sheets/file-response.server";
import { readChains } from "./page.server";

/** The tables of the overview as a workbook, in the order of the page: `?` as the page. */
export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const member = await requireBureau({ request, context });
  await requireFileAllowance(context, member);
  const query = new URL(request.url).searchParams;
  const asked = parseFiguresAsked(query);
  const overview = orNotFound(await readChains(context.world, member, asked, parseSort(query.get("sort"))));
  const rows = overview.lines.length;
  const cut = new URLSearchParams(figuresQuery(asked)).toString();
  const noted = await noteExport(context.world, member, { table: "chains", kind: "xlsx", cut, rows });
  if (!noted.ok) return forbidden();
  const say = sayFor(request);
  const voice = { say, language: languageOf(request) };
  const sheets = dated(overviewSheets(overview, voice), context.world.now(), voice);
  const names = fileNames(
    { scope: [say("bureau.overview.title"), member.organisationName], code: "chains" },
    overview.mark,
    say,
  );
  const asker = await askerOf({ request, context });
  return fileResponse(await context.world.writeTable(asker, "xlsx", sheets), { kind: "xlsx", ...names });
};
