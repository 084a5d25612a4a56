import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireFileAllowance } from "~/auth/allowance.server";
import { askerOf } from "~/auth/asker.server";
import { requireBureau } from "~/auth/require.server";
import { figuresQuery, parseFiguresAsked } from "~/domain/chain/figures-asked";
import { forbidden, orNotFound } from "~/http.server";
import { languageOf, sayFor } from "~/language.server";
import { noteExport } from "~/services/note-export.server";
import { chainSheets } from "~/sheets/chain-sheets";
import { dated } from "~/sheets/dated";
import { fileNames } from "~/sheets/file-names";
import { fileResponse } from "~/sheets/file-response.server";
import { readChainFigures } from "./page.server";

/** The tables of a chain's page as a workbook: `?` as the page. */
export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const member = await requireBureau({ request, context });
  await requireFileAllowance(context, member);
  const asked = parseFiguresAsked(new URL(request.url).searchParams);
  const chain = orNotFound(await readChainFigures(context.world, member, asked, params.chain));
  const code = chain.code || "none";
  const cut = new URLSearchParams({ chain: code, ...figuresQuery(asked) }).toString();
  const rows = chain.line.firms;
  const noted = await noteExport(context.world, member, { table: "chain", kind: "xlsx", cut, rows });
  if (!noted.ok) return forbidden();
  const say = sayFor(request);
  const language = languageOf(request);
  const title = chain.line.title?.[language] ?? say("domain.noChain");
  const asker = await askerOf({ request, context });
  const voice = { say, language };
  const sheets = dated(chainSheets(chain, voice), context.world.now(), voice);
  const workbook = await context.world.writeTable(asker, "xlsx", sheets);
  const names = fileNames(
    { scope: [title, member.organisationName], code: `chain-${code}` },
    chain.mark,
    say,
  );
  return fileResponse(workbook, { kind: "xlsx", ...names });
};
