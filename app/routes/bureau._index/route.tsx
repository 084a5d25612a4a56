import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireBureau } from "~/auth/require.server";
import { AudienceContext } from "~/components/chain/figure-cell";
import { FiguresBar } from "~/components/chain/figures-bar";
import { KeyFigures } from "~/components/chain/key-figures";
import { NoRelease } from "~/components/chain/no-release";
import { FigureNotes } from "~/components/chain/notes";
import { useSay, useText } from "~/components/language";
import type { PageHandle } from "~/components/layout/document-title";
import { Page, Section } from "~/components/layout/page";
import { LinkButton } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { FileLink } from "~/components/ui/file-link";
import { figuresQuery, parseFiguresAsked } from "~/domain/chain/figures-asked";
import { parseSort } from "~/domain/chain/sort-lines";
import { orNotFound } from "~/http.server";
import { paths } from "~/paths";
import { ChainsTable } from "./chains-table";
import { LevelsByChain } from "./levels-by-chain";
import { readSortedOverview } from "./page.server";

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const member = await requireBureau({ request, context });
  const query = new URL(request.url).searchParams;
  const asked = parseFiguresAsked(query);
  const page = await readSortedOverview(context.world, member, asked, parseSort(query.get("sort")));
  // A day that nothing was released on is an address of nothing; that there is no release yet is a state.
  return { asked, bureau: member.organisationName, page: asked.day === null ? page : orNotFound(page) };
};

export const handle: PageHandle = { title: "bureau.overview.title" };

export default function OverviewPage() {
  const { asked, bureau, page } = useLoaderData<typeof loader>();
  const say = useSay();
  const query = figuresQuery(asked);
  return (
    <AudienceContext.Provider value={asked.audience}>
      <Page
        title={say("bureau.overview.title")}
        lead={say("bureau.overview.lead", { bureau })}
        actions={
          page && (
            <>
              {asked.audience === "working" && (
                <LinkButton to={paths.bureauFirms()}>{say("bureau.toFirms")}</LinkButton>
              )}
              <FileLink to={paths.bureauXlsx(query, page.sort === "chain" ? undefined : page.sort)}>
                {say("bureau.file.xlsx")}
              </FileLink>
            </>
          )
        }
      >
        <FiguresBar audience={asked.audience} mark={page?.mark ?? null} releases={page?.releases ?? []} />
        {page ? <Figures /> : <NoRelease />}
      </Page>
    </AudienceContext.Provider>
  );
}

function Figures() {
  const { page } = useLoaderData<typeof loader>();
  const say = useSay();
  const text = useText();
  if (!page || page.total.firms === 0)
    return (
      <EmptyState title={say("bureau.overview.none.title")}>{say("bureau.overview.none.text")}</EmptyState>
    );
  const mixed = page.lines.some(({ demo, title }) => !demo && title !== null);
  return (
    <>
      <KeyFigures line={page.total} released={page.released} />
      <Section title={say("bureau.overview.chains")} lead={say("bureau.overview.chainsLead")}>
        <ChainsTable />
      </Section>
      <Section title={say("bureau.overview.levels")} lead={say("bureau.overview.levelsLead")} together>
        <LevelsByChain />
      </Section>
      <Section title={say("bureau.notes")} together>
        <FigureNotes
          rule={page.rule}
          reasons={page.reasons && text(page.reasons)}
          more={[
            page.chainsNote &&
              say(mixed ? "bureau.demoChains" : "bureau.demoAllChains", { note: text(page.chainsNote) }),
          ]}
        />
      </Section>
    </>
  );
}
