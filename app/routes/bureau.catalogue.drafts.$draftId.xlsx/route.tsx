import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireFileAllowance } from "~/auth/allowance.server";
import { askerOf } from "~/auth/asker.server";
import { requireBureau } from "~/auth/require.server";
import { forbidden, orNotFound } from "~/http.server";
import { languageOf } from "~/language.server";
import { noteExport } from "~/services/note-export.server";
import { dayName } from "~/sheets/file-names";
import { fileResponse } from "~/sheets/file-response.server";
import { chinaDay } from "~/sheets/sheet";
import { readDraftForFile } from "./page.server";

/** A draft as a workbook, to be changed there and imported again. */
export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const member = await requireBureau({ request, context });
  await requireFileAllowance(context, member);
  const { release, titles } = orNotFound(await readDraftForFile(context.world, member, params.draftId));
  const cut = release.version;
  const rows = release.entries.length;
  const noted = await noteExport(context.world, member, {
    table: "catalogue-draft",
    kind: "xlsx",
    cut,
    rows,
  });
  if (!noted.ok) return forbidden();
  const language = languageOf(request);
  const now = context.world.now();
  const madeOn = chinaDay(now);
  const content = { release, language, titles, madeOn };
  const asker = await askerOf({ request, context });
  const workbook = await context.world.writeCatalogue(asker, content, () => content);
  const name = dayName([`${release.title[language]} ${release.version}`], now);
  return fileResponse(workbook, { kind: "xlsx", name, ascii: `catalogue-draft-${madeOn}` });
};
