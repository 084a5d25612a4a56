import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireFileAllowance } from "~/auth/allowance.server";
import { askerOf } from "~/auth/asker.server";
import { memberOrNull } from "~/auth/require.server";
import { languageOf, sayFor } from "~/language.server";
import { paperResponse } from "~/papers/paper-response.server";
import { questionnairePaper } from "~/papers/questionnaire-paper";
import { dayName } from "~/sheets/file-names";
import { readQuestionnaire } from "./page.server";

/** The blank questionnaire to be printed, for anybody. */
export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  await requireFileAllowance(context, await memberOrNull({ request, context }));
  const { instrument, issued } = await readQuestionnaire(context.world);
  const paper = questionnairePaper(instrument, issued, {
    say: sayFor(request),
    language: languageOf(request),
  });
  const name = dayName([paper.title], context.world.now());
  const ascii = `questionnaire-${instrument.code}`;
  const asker = await askerOf({ request, context });
  return paperResponse(await context.world.renderPlain(asker, paper), { name, ascii });
};
