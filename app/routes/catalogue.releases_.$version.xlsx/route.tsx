import type { LoaderFunctionArgs } from "@remix-run/node";
import { orNotFound } from "~/http.server";
import { languageOf, sayFor } from "~/language.server";
import { catalogueSheets, sheetRelease } from "~/sheets/catalogue-sheets";
import { fileResponse } from "~/sheets/file-response.server";
import { xlsxOf } from "~/sheets/xlsx.server";
import { readRelease } from "./page.server";

/** A published release as a workbook, for anybody: it holds what the pages show. */
export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const { release, titles } = orNotFound(await readRelease(context.world, params.version));
  const language = languageOf(request);
  const sheets = catalogueSheets(sheetRelease(release), { say: sayFor(request), language, titles });
  return fileResponse(await xlsxOf(sheets), {
    kind: "xlsx",
    name: `${release.title[language]} ${release.version}`,
    ascii: `catalogue-${release.version.replace(/[^0-9A-Za-z.-]/g, "")}`,
  });
};
