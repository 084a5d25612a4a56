import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireBureau } from "~/auth/require.server";
import { HiddenNotes } from "~/components/chain/figure-cell";
import { KeyFigures } from "~/components/chain/key-figures";
import { LevelLegend } from "~/components/chain/level-bar";
import { useLanguage, useSay, useText } from "~/components/language";
import { type PageHandle, titleOfData } from "~/components/layout/document-title";
import { Page, Section } from "~/components/layout/page";
import { Alert } from "~/components/ui/alert";
import { Badge } from "~/components/ui/badge";
import { LinkButton } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { FileLink } from "~/components/ui/file-link";
import { orNotFound } from "~/http.server";
import { languageOf, sayFor } from "~/language.server";
import { formatDate } from "~/messages/format";
import { paths } from "~/paths";
import { ChainNodes } from "./chain-nodes";
import { ChainReport } from "./chain-report";
import { DemandChart } from "./demand-chart";
import { DemandTable } from "./demand-table";
import { GroupTable } from "./group-table";
import { readChainPage } from "./page.server";
import { SceneHeat } from "./scene-heat";

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const member = await requireBureau({ request, context });
  const page = orNotFound(await readChainPage(context.world, member, params.chain));
  const documentTitle = page.line.title?.[languageOf(request)] ?? sayFor(request)("domain.noChain");
  return { ...page, documentTitle };
};

export const handle: PageHandle = { title: titleOfData("bureau.chain.documentTitle") };

export default function ChainPage() {
  const page = useLoaderData<typeof loader>();
  const say = useSay();
  const text = useText();
  const language = useLanguage();
  const { line, code } = page;
  return (
    <Page
      title={line.title ? text(line.title) : say("domain.noChain")}
      lead={
        <>
          {say("bureau.chain.lead", { bureau: page.bureau, date: formatDate(page.asOf, language) })}
          <Marks />
        </>
      }
      breadcrumb={[{ to: paths.bureau(), title: say("bureau.overview.title") }]}
      actions={
        line.firms > 0 && (
          <>
            <LinkButton to={paths.bureauFirms({ chain: code || "none" })}>
              {say("bureau.chain.toFirms")}
            </LinkButton>
            <LinkButton to={paths.bureauReports({ chain: code || "none" })}>{say("orders.link")}</LinkButton>
            <FileLink to={paths.bureauChainXlsx(code)}>{say("bureau.file.xlsx")}</FileLink>
          </>
        )
      }
    >
      {line.firms === 0 ? (
        <EmptyState title={say("bureau.chain.none.title")}>{say("bureau.chain.none.text")}</EmptyState>
      ) : (
        <>
          <SmallChainNote />
          <KeyFigures line={line} />
          <ChainNodes nodes={page.nodes} />
          <Groups />
          <Section title={say("bureau.chain.scenes.title")} lead={say("bureau.chain.scenes.lead")} together>
            <SceneHeat scenes={page.scenes} />
          </Section>
          <Demand />
        </>
      )}
      {line.firms > 0 && (
        <Section title={say("beside.chain.link")} lead={say("beside.chain.lead")}>
          <ChainReport code={code} />
        </Section>
      )}
      <Section title={say("bureau.notes")} together>
        <div className="grid gap-2">
          <HiddenNotes rule={page.rule} />
          <p className="text-ink-soft text-sm">{say("bureau.counting")}</p>
          {page.chainsNote && (
            <p className="text-ink-soft text-sm">
              {say("bureau.demoAllChains", { note: text(page.chainsNote) })}
            </p>
          )}
        </div>
      </Section>
    </Page>
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

/** Says once why most of the page carries marks. */
function SmallChainNote() {
  const { line, rule } = useLoaderData<typeof loader>();
  const say = useSay();
  if (line.submitted >= rule.minimumFirms) return null;
  return (
    <Alert title={say("bureau.chain.small.title", { minimum: rule.minimumFirms })}>
      {say("bureau.chain.small.text")}
    </Alert>
  );
}

function Groups() {
  const { line, byState, byUnit, bySize, byTitle } = useLoaderData<typeof loader>();
  const say = useSay();
  const text = useText();
  return (
    <>
      <Section title={say("bureau.chain.states.title")} lead={say("bureau.chain.states.lead")} together>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
          <LevelLegend of="firm" />
          <GroupTable
            caption={say("bureau.chain.states.title")}
            groupTitle={say("bureau.chain.states.group")}
            groups={byState}
            nameOf={({ code }) => say(`domain.state.${code}`)}
            total={line}
            wide
          />
        </div>
      </Section>
      <Section title={say("bureau.chain.units.title")} together>
        <GroupTable
          caption={say("bureau.chain.units.title")}
          groupTitle={say("bureau.chain.units.group")}
          groups={byUnit}
          nameOf={({ title, code }) => (title ? text(title) : code)}
          total={line}
          wide
        />
      </Section>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8 lg:grid-cols-2 print:block print:space-y-8">
        <Section title={say("bureau.chain.sizes.title")} together>
          <GroupTable
            caption={say("bureau.chain.sizes.title")}
            groupTitle={say("bureau.chain.sizes.group")}
            groups={bySize}
            nameOf={({ code }) => say(`domain.size.${code}`)}
            total={line}
          />
        </Section>
        <Section title={say("bureau.chain.titles.title")} together>
          <GroupTable
            caption={say("bureau.chain.titles.title")}
            groupTitle={say("bureau.chain.titles.group")}
            groups={byTitle}
            nameOf={({ code }) => say(`domain.title.${code}`)}
            total={line}
          />
        </Section>
      </div>
    </>
  );
}

function Demand() {
  const { line, bySolutionKind, byCostKind, rule } = useLoaderData<typeof loader>();
  const say = useSay();
  const enough = line.planned >= rule.minimumFirms;
  return (
    <Section title={say("bureau.chain.demand.title")} lead={say("bureau.chain.demand.lead")} together>
      {enough ? (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-8 lg:grid-cols-2 print:grid-cols-1">
          <DemandTable
            caption={say("bureau.chain.demand.bySolution")}
            kindTitle={say("bureau.chain.demand.solutionKind")}
            lines={bySolutionKind}
            nameOf={(kind) => say(`domain.solutionKind.${kind}`)}
            total={line}
          />
          <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-8">
            <DemandTable
              caption={say("bureau.chain.demand.byCost")}
              kindTitle={say("bureau.chain.demand.costKind")}
              lines={byCostKind}
              nameOf={(kind) => say(`domain.costKind.${kind}`)}
              total={line}
            />
            <DemandChart lines={bySolutionKind} />
          </div>
        </div>
      ) : (
        <EmptyState title={say("bureau.chain.demand.fewTitle", { planned: line.planned })}>
          {line.planned > 0 && say("bureau.chain.demand.fewText", { minimum: rule.minimumFirms })}
        </EmptyState>
      )}
    </Section>
  );
}
