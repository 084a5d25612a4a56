import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireBureau } from "~/auth/require.server";
import { FigureCell, HiddenNotes } from "~/components/chain/figure-cell";
import { groupedWan, percentOf } from "~/components/chain/figures";
import { useLanguage, useSay, useText } from "~/components/language";
import type { PageHandle } from "~/components/layout/document-title";
import { Page, Section } from "~/components/layout/page";
import { LinkButton } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { Stat, Stats } from "~/components/ui/stat";
import { formatDate } from "~/messages/format";
import { paths } from "~/paths";
import { ChainsTable } from "./chains-table";
import { LevelsByChain } from "./levels-by-chain";
import { readOverview } from "./page.server";
import { parseSort } from "./sort-lines";

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const member = await requireBureau({ request, context });
  const sort = parseSort(new URL(request.url).searchParams.get("sort"));
  return readOverview(context.world, member, sort);
};

export const handle: PageHandle = { title: "bureau.overview.title" };

export default function OverviewPage() {
  const page = useLoaderData<typeof loader>();
  const say = useSay();
  const text = useText();
  const language = useLanguage();
  return (
    <Page
      title={say("bureau.overview.title")}
      lead={say("bureau.overview.lead", {
        bureau: page.bureau,
        date: formatDate(page.asOf, language),
      })}
      actions={<LinkButton to={paths.bureauFirms()}>{say("bureau.toFirms")}</LinkButton>}
    >
      {page.total.firms === 0 ? (
        <EmptyState title={say("bureau.overview.none.title")}>{say("bureau.overview.none.text")}</EmptyState>
      ) : (
        <>
          <KeyFigures />
          <Section title={say("bureau.overview.chains")} lead={say("bureau.overview.chainsLead")}>
            <ChainsTable lines={page.lines} total={page.total} sort={page.sort} />
          </Section>
          <Section title={say("bureau.overview.levels")} lead={say("bureau.overview.levelsLead")}>
            <LevelsByChain lines={page.lines} total={page.total} />
          </Section>
          <Section title={say("bureau.notes")}>
            <div className="grid gap-2">
              <HiddenNotes rule={page.rule} />
              <p className="text-ink-soft text-sm">{say("bureau.counting")}</p>
              {page.chainsNote && (
                <p className="text-ink-soft text-sm">
                  {say("bureau.demoChains", { note: text(page.chainsNote) })}
                </p>
              )}
            </div>
          </Section>
        </>
      )}
    </Page>
  );
}

function KeyFigures() {
  const { total } = useLoaderData<typeof loader>();
  const say = useSay();
  const { firms, submitted, planned, fromTwo, demandTotal } = total;
  const share = (part: number, whole: number) =>
    say("bureau.figure.share", { percent: percentOf(part, whole) });
  return (
    <Stats>
      <Stat label={say("bureau.figure.firms")} value={firms} unit={say("bureau.firmsUnit")} />
      <Stat
        label={say("bureau.figure.submitted")}
        value={submitted}
        unit={say("bureau.firmsUnit")}
        note={share(submitted, firms)}
      />
      <Stat
        label={say("bureau.figure.fromTwo")}
        value={<FigureCell cell={fromTwo} />}
        unit={say("bureau.firmsUnit")}
        note={
          fromTwo.shown && say("bureau.figure.ofSubmitted", { percent: percentOf(fromTwo.value, submitted) })
        }
      />
      <Stat
        label={say("bureau.figure.planned")}
        value={planned}
        unit={say("bureau.firmsUnit")}
        note={say("bureau.figure.ofSubmitted", { percent: percentOf(planned, submitted) })}
      />
      <Stat
        label={say("bureau.figure.demand")}
        value={<FigureCell cell={demandTotal} format={groupedWan} />}
        unit={say("bureau.wan")}
        note={say("bureau.figure.demandNote")}
      />
    </Stats>
  );
}
