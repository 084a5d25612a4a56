import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireBureau } from "~/auth/require.server";
import { AudienceContext } from "~/components/chain/figure-cell";
import { FiguresBar } from "~/components/chain/figures-bar";
import { FirmGroups } from "~/components/chain/group-table";
import { KeyFigures } from "~/components/chain/key-figures";
import { FigureNotes } from "~/components/chain/notes";
import { useLanguage, useSay, useText } from "~/components/language";
import { type PageHandle, titleOfData } from "~/components/layout/document-title";
import { Page, Section } from "~/components/layout/page";
import { Alert } from "~/components/ui/alert";
import { Badge } from "~/components/ui/badge";
import { LinkButton } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { FileLink } from "~/components/ui/file-link";
import { showsLevels } from "~/domain/chain/bureau-figures";
import { figuresQuery, parseFiguresAsked } from "~/domain/chain/figures-asked";
import { orNotFound } from "~/http.server";
import { languageOf, sayFor } from "~/language.server";
import { formatDate } from "~/messages/format";
import { paths } from "~/paths";
import { ChainLevels } from "./chain-levels";
import { ChainNodes } from "./chain-nodes";
import { ChainReport } from "./chain-report";
import { Demand } from "./demand";
import { readChainPage } from "./page.server";
import { Scenes } from "./scenes";

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const member = await requireBureau({ request, context });
  const asked = parseFiguresAsked(new URL(request.url).searchParams);
  const page = orNotFound(await readChainPage(context.world, member, asked, params.chain));
  const documentTitle = page.line.title?.[languageOf(request)] ?? sayFor(request)("domain.noChain");
  return { ...page, asked, documentTitle };
};

export const handle: PageHandle = { title: titleOfData("bureau.chain.documentTitle") };

export default function ChainPage() {
  const page = useLoaderData<typeof loader>();
  const say = useSay();
  const text = useText();
  const { line, code, asked } = page;
  const query = figuresQuery(asked);
  return (
    <AudienceContext.Provider value={asked.audience}>
      <Page
        title={line.title ? text(line.title) : say("domain.noChain")}
        lead={
          <>
            {say("bureau.chain.lead", { bureau: page.bureau })}
            <Marks />
          </>
        }
        breadcrumb={[{ to: paths.bureau(query), title: say("bureau.overview.title") }]}
        actions={line.firms > 0 && <Actions />}
      >
        <FiguresBar audience={asked.audience} mark={page.mark} releases={page.releases} />
        {line.firms === 0 ? (
          <EmptyState title={say("bureau.chain.none.title")}>{say("bureau.chain.none.text")}</EmptyState>
        ) : (
          <>
            <MergedNote />
            <KeyFigures line={line} released={page.released} chain={code} />
            <ChainNodes nodes={page.nodes} />
            <ChainLevels table={page.byState} />
            <Groups />
            <Scenes />
            <Demand />
            <Section title={say("beside.chain.link")} lead={say("beside.chain.lead")}>
              <ChainReport code={code} query={query} />
            </Section>
          </>
        )}
        <Section title={say("bureau.notes")} together>
          <FigureNotes
            rule={page.rule}
            reasons={page.reasons && text(page.reasons)}
            more={[page.chainsNote && say("bureau.demoAllChains", { note: text(page.chainsNote) })]}
          />
        </Section>
      </Page>
    </AudienceContext.Provider>
  );
}

function Actions() {
  const { code, asked } = useLoaderData<typeof loader>();
  const say = useSay();
  const filter = { chain: code || "none" };
  return (
    <>
      {asked.audience === "working" && (
        <>
          <LinkButton to={paths.bureauFirms(filter)}>{say("bureau.chain.toFirms")}</LinkButton>
          <LinkButton to={paths.bureauReports(filter)}>{say("orders.link")}</LinkButton>
        </>
      )}
      <FileLink to={paths.bureauChainXlsx(code, figuresQuery(asked))}>{say("bureau.file.xlsx")}</FileLink>
    </>
  );
}

function Marks() {
  const { pilot, cluster, line } = useLoaderData<typeof loader>();
  const say = useSay();
  const text = useText();
  return (
    <span className="mt-1.5 flex flex-wrap gap-2">
      {cluster && <Badge>{say("bureau.chain.cluster", { cluster: text(cluster) })}</Badge>}
      {pilot && <Badge tone="brand">{say("bureau.chain.pilot")}</Badge>}
      {line.demo && <Badge>{say("bureau.demoMark")}</Badge>}
    </span>
  );
}

/** Says once why the page shows counts only, or of which day its figures are. */
function MergedNote() {
  const { line, asked } = useLoaderData<typeof loader>();
  const say = useSay();
  const language = useLanguage();
  if (asked.audience === "working") return null;
  if (line.fromTwo.kind === "withheld")
    return <Alert title={say("bureau.chain.merged.title")}>{say("bureau.chain.merged.text")}</Alert>;
  const carried = line.asOf.result ?? line.asOf.demand;
  return carried ? (
    <Alert title={say("bureau.mark.carried", { date: formatDate(carried, language) })}>
      {say("bureau.mark.carriedText")}
    </Alert>
  ) : null;
}

function Groups() {
  const { line, byState, byUnit, bySize, byTitle, units } = useLoaderData<typeof loader>();
  const say = useSay();
  const text = useText();
  const word = (part: string, key: "title" | "group") => say(`bureau.chain.${part}.${key}`);
  const explained = [byUnit, byState, bySize, byTitle].every((table) => !showsLevels(table));
  const unitName = (code: string): string => {
    const title = units[code];
    return title ? text(title) : code;
  };
  const once = explained && line.fromTwo.kind === "exact" && (
    <p className="text-ink-soft">{say("bureau.mark.allCountsOnly")}</p>
  );
  return (
    <>
      {once}
      <Section title={word("units", "title")} together>
        <FirmGroups
          caption={word("units", "title")}
          groupTitle={word("units", "group")}
          table={byUnit}
          nameOf={unitName}
          explained={explained}
        />
      </Section>
      <Section title={word("states", "title")} lead={say("bureau.chain.states.lead")} together>
        <FirmGroups
          caption={word("states", "title")}
          groupTitle={word("states", "group")}
          table={byState}
          nameOf={(code) => say(`domain.state.${code}`)}
          explained={explained}
        />
      </Section>
      <Section title={word("sizes", "title")} together>
        <FirmGroups
          caption={word("sizes", "title")}
          groupTitle={word("sizes", "group")}
          table={bySize}
          nameOf={(code) => say(`domain.size.${code}`)}
          explained={explained}
        />
      </Section>
      <Section title={word("titles", "title")} together>
        <FirmGroups
          caption={word("titles", "title")}
          groupTitle={word("titles", "group")}
          table={byTitle}
          nameOf={(code) => say(`domain.title.${code}`)}
          explained={explained}
        />
      </Section>
    </>
  );
}
