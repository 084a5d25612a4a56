import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireFileAllowance } from "~/auth/allowance.server";
import { askerOf } from "~/auth/asker.server";
import { requireBureau } from "~/auth/require.server";
import { forbidden, orNotFound } from "~/http.server";
import { languageOf, sayFor } from "~/language.server";
import { parseCadence } from "~/papers/cadence";
import { chainPaper } from "~/papers/chain-paper";
import { paperResponse } from "~/papers/paper-response.server";
import { noteExport } from "~/services/note-export.server";
import { readChainFigures } from "./page.server";

/** The figures of a chain's page as a paper for its head: `?cadence=monthly|quarterly|half-yearly`. */
export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const member = await requireBureau({ request, context });
  await requireFileAllowance(context, member);
  const chain = orNotFound(await readChainFigures(context.world, member, params.chain));
  const cadence = parseCadence(new URL(request.url).searchParams.get("cadence"));
  const cut = `chain=${chain.code || "none"}&cadence=${cadence}`;
  const rows = chain.line.firms;
  const noted = await noteExport(context.world, member, { table: "chain", kind: "pdf", cut, rows });
  if (!noted.ok) return forbidden();
  const paper = chainPaper(chain, cadence, { say: sayFor(request), language: languageOf(request) });
  const ascii = `chain-${chain.code || "none"}-${cadence}`;
  const asker = await askerOf({ request, context });
  return paperResponse(await context.world.renderPlain(asker, paper), { name: paper.title, ascii });
};
