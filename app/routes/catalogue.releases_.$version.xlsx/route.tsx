import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireFileAllowance } from "~/auth/allowance.server";
import { askerOf } from "~/auth/asker.server";
import { memberOrNull } from "~/auth/require.server";
import { orNotFound } from "~/http.server";
import { languageOf } from "~/language.server";
import { sheetRelease } from "~/sheets/catalogue-sheets";
import { dayName } from "~/sheets/file-names";
import { fileResponse } from "~/sheets/file-response.server";
import { chinaDay } from "~/sheets/sheet";
import { readRelease } from "./page.server";

/** A published release as a workbook, for anybody: it holds what the pages show. */
export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  await requireFileAllowance(context, await memberOrNull({ request, context }));
  const { release, titles, versions } = orNotFound(await readRelease(context.world, params.version));
  const language = languageOf(request);
  const now = context.world.now();
  const madeOn = chinaDay(now);
  const asker = await askerOf({ request, context });
  // A version never changes, so what stands in the file need not be put together to find the one made before.
  const workbook = await context.world.writeCatalogue(asker, { versions, language, madeOn }, () => ({
    release: sheetRelease(release),
    language,
    titles,
    madeOn,
  }));
  return fileResponse(workbook, {
    kind: "xlsx",
    name: dayName([`${release.title[language]} ${release.version}`], now),
    ascii: `catalogue-${release.version}-${madeOn}`,
  });
};
