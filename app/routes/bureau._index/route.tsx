import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireBureau } from "~/auth/require.server";
import { HiddenNotes } from "~/components/chain/figure-cell";
import { KeyFigures } from "~/components/chain/key-figures";
import { useLanguage, useSay, useText } from "~/components/language";
import type { PageHandle } from "~/components/layout/document-title";
import { Page, Section } from "~/components/layout/page";
import { LinkButton } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { FileLink } from "~/components/ui/file-link";
import { formatDate } from "~/messages/format";
import { paths } from "~/paths";
import { ChainsTable } from "./chains-table";
import { LevelsByChain } from "./levels-by-chain";
import { readSortedOverview } from "./page.server";
import { parseSort } from "./sort-lines";

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const member = await requireBureau({ request, context });
  const sort = parseSort(new URL(request.url).searchParams.get("sort"));
  return readSortedOverview(context.world, member, sort);
};

export const handle: PageHandle = { title: "bureau.overview.title" };

export default function OverviewPage() {
  const page = useLoaderData<typeof loader>();
  const say = useSay();
  const text = useText();
  const language = useLanguage();
  const mixed = page.lines.some(({ demo, title }) => !demo && title !== null);
  return (
    <Page
      title={say("bureau.overview.title")}
      lead={say("bureau.overview.lead", {
        bureau: page.bureau,
        date: formatDate(page.asOf, language),
      })}
      actions={
        <>
          <LinkButton to={paths.bureauFirms()}>{say("bureau.toFirms")}</LinkButton>
          <FileLink to={paths.bureauXlsx()}>{say("bureau.file.xlsx")}</FileLink>
        </>
      }
    >
      {page.total.firms === 0 ? (
        <EmptyState title={say("bureau.overview.none.title")}>{say("bureau.overview.none.text")}</EmptyState>
      ) : (
        <>
          <KeyFigures line={page.total} />
          <Section title={say("bureau.overview.chains")} lead={say("bureau.overview.chainsLead")}>
            <ChainsTable lines={page.lines} total={page.total} sort={page.sort} />
          </Section>
          <Section title={say("bureau.overview.levels")} lead={say("bureau.overview.levelsLead")} together>
            <LevelsByChain lines={page.lines} total={page.total} />
          </Section>
          <Section title={say("bureau.notes")} together>
            <div className="grid gap-2">
              <HiddenNotes rule={page.rule} />
              <p className="text-ink-soft text-sm">{say("bureau.counting")}</p>
              {page.chainsNote && (
                <p className="text-ink-soft text-sm">
                  {say(mixed ? "bureau.demoChains" : "bureau.demoAllChains", { note: text(page.chainsNote) })}
                </p>
              )}
            </div>
          </Section>
        </>
      )}
    </Page>
  );
}
