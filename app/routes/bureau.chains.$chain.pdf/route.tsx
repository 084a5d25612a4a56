import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireFileAllowance } from "~/auth/allowance.server";
import { askerOf } from "~/auth/asker.server";
import { requireBureau } from "~/auth/require.server";
import { figuresQuery, parseFiguresAsked } from "~/domain/chain/figures-asked";
import { forbidden, orNotFound } from "~/http.server";
import { languageOf, sayFor } from "~/language.server";
import { parseCadence } from "~/papers/cadence";
import { chainPaper } from "~/papers/chain-paper";
import { paperResponse } from "~/papers/paper-response.server";
import { noteExport } from "~/services/note-export.server";
import { fileNames } from "~/sheets/file-names";
import { readChainFigures } from "./page.server";

/** The figures of a chain's page as a paper for its head: `?cadence=monthly|quarterly|half-yearly` and as the page. */
export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const member = await requireBureau({ request, context });
  await requireFileAllowance(context, member);
  const query = new URL(request.url).searchParams;
  const asked = parseFiguresAsked(query);
  const chain = orNotFound(await readChainFigures(context.world, member, asked, params.chain));
  const cadence = parseCadence(query.get("cadence"));
  const code = chain.code || "none";
  const cut = new URLSearchParams({ chain: code, cadence, ...figuresQuery(asked) }).toString();
  const rows = chain.line.firms;
  const noted = await noteExport(context.world, member, { table: "chain", kind: "pdf", cut, rows });
  if (!noted.ok) return forbidden();
  const say = sayFor(request);
  const paper = chainPaper(chain, cadence, { say, language: languageOf(request) });
  const names = fileNames({ scope: [paper.title], code: `chain-${code}-${cadence}` }, chain.mark, say);
  const asker = await askerOf({ request, context });
  return paperResponse(await context.world.renderPlain(asker, paper), names);
};
