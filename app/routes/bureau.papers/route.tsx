import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireBureau } from "~/auth/require.server";
import { AudienceContext } from "~/components/chain/figure-cell";
import { FiguresBar } from "~/components/chain/figures-bar";
import { useSay } from "~/components/language";
import type { PageHandle } from "~/components/layout/document-title";
import { Page } from "~/components/layout/page";
import { Alert } from "~/components/ui/alert";
import { parseFiguresAsked } from "~/domain/chain/figures-asked";
import { paths } from "~/paths";
import { AddedUp } from "./added-up";
import { ChoosePapers } from "./choose-papers";
import { readReference } from "./page.server";
import { TrustedKeys } from "./trusted-keys";
import { useAddUp } from "./use-add-up";

export const handle: PageHandle = { title: "papers.title" };

/** Files are checked and added up in the browser; the server gives it the keys and the rules. */
export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  await requireBureau({ request, context });
  const { audience } = parseFiguresAsked(new URL(request.url).searchParams);
  return { audience, keys: context.world.signing.keys, reference: await readReference(context.world) };
};

export default function PapersPage() {
  const say = useSay();
  const { audience, keys, reference } = useLoaderData<typeof loader>();
  const work = useAddUp(keys, reference, audience);
  return (
    <AudienceContext.Provider value={audience}>
      <Page
        title={say("papers.title")}
        lead={say("papers.lead")}
        breadcrumb={[{ to: paths.bureau(), title: say("shell.nav.chains") }]}
      >
        <FiguresBar audience={audience} mark={null} byName />
        <div className="grid gap-5">
          <noscript>
            <Alert tone="warning">{say("papers.noScript")}</Alert>
          </noscript>
          <TrustedKeys {...work.keys} />
          <ChoosePapers progress={work.progress} onFiles={work.take} />
        </div>
        {work.result && <AddedUp result={work.result} reference={reference} />}
      </Page>
    </AudienceContext.Provider>
  );
}
