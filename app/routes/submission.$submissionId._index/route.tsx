import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData, useSearchParams } from "@remix-run/react";
import { requireEnterprise } from "~/auth/require.server";
import { useLanguage, useSay } from "~/components/language";
import type { PageHandle } from "~/components/layout/document-title";
import { Page, Section } from "~/components/layout/page";
import { RuleSourceProvider } from "~/components/scoring/explained";
import { Alert } from "~/components/ui/alert";
import { LinkButton } from "~/components/ui/button";
import { FileLink } from "~/components/ui/file-link";
import { may } from "~/domain/access";
import { orNotFound } from "~/http.server";
import { formatDate, formatTime } from "~/messages/format";
import { paths } from "~/paths";
import { History } from "./history";
import { ItemTable } from "./item-table";
import { LevelChecklist } from "./level-checklist";
import { NotApplicableNote } from "./not-applicable-note";
import { readResult } from "./page.server";
import { DimensionBars, IndicatorRadar } from "./point-charts";
import { SceneMap } from "./scene-map";
import { Summary } from "./summary";
import { Targets } from "./targets";
import { WaysSection } from "./ways-section";

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const member = await requireEnterprise({ request, context });
  const page = orNotFound(await readResult(context.world, member, params.submissionId));
  return { ...page, mayKeep: may(member, "keep-target") };
};

export const handle: PageHandle = { title: "result.title" };

export default function ResultPage() {
  const page = useLoaderData<typeof loader>();
  const say = useSay();
  const language = useLanguage();
  return (
    <Page
      title={say("result.title")}
      lead={say("result.lead", {
        number: page.number,
        date: formatDate(page.submittedAt, language),
        name: page.declaredBy,
        position: page.position,
      })}
      actions={
        <>
          <FileLink to={paths.submissionCertificate(page.submissionId)}>
            {say("beside.certificate.link")}
          </FileLink>
          <LinkButton to={paths.scoring()}>{say("result.howComputed")}</LinkButton>
        </>
      }
    >
      <Confirmation />
      <RuleSourceProvider value={page.source}>
        <Summary page={page} />
        <NotApplicableNote {...page} />
        <NextSteps />
        <Section title={say("result.checklist.title")} lead={say("result.checklist.lead")}>
          <LevelChecklist levels={page.levels} dimensions={page.dimensions} groups={page.groups} />
        </Section>
        <WaysSection page={page} />
        <div className="grid grid-cols-[minmax(0,1fr)] gap-8 border-line border-t pt-5 lg:grid-cols-2">
          <DimensionBars dimensions={page.dimensions} items={page.items} />
          <IndicatorRadar indicators={page.indicators} items={page.items} />
        </div>
        <div className="border-line border-t pt-5">
          <SceneMap groups={page.groups} />
        </div>
        <Section title={say("result.items.title")} lead={say("result.items.lead")} id="items">
          <ItemTable items={page.items} />
        </Section>
        <Targets page={page} mayKeep={page.mayKeep} />
      </RuleSourceProvider>
      <p>
        <Link to={paths.readings(page.submissionId)} className="text-link">
          {say("readings.link")}
        </Link>
      </p>
      <p>
        <Link to={paths.aiReadiness(page.submissionId)} className="text-link">
          {say("readiness.link")}
        </Link>
      </p>
      <History submissions={page.history} current={page.submissionId} />
    </Page>
  );
}

/** Shown once, right after submitting. */
function Confirmation() {
  const { number, submittedAt } = useLoaderData<typeof loader>();
  const [query] = useSearchParams();
  const say = useSay();
  const language = useLanguage();
  if (!query.has("submitted")) return null;
  const time = `${formatDate(submittedAt, language)} ${formatTime(submittedAt)}`;
  return (
    <Alert tone="positive" role="status" title={say("result.submitted.title", { number })}>
      {say("result.submitted.text", { time })}
    </Alert>
  );
}

function NextSteps() {
  const { submissionId } = useLoaderData<typeof loader>();
  const say = useSay();
  const step = (code: "whatIf" | "solutions" | "roadmap", to: string, look: "primary" | "secondary") => (
    <div>
      <LinkButton look={look} to={to}>
        {say(`result.next.${code}`)}
      </LinkButton>
      <p className="mt-1.5 max-w-md text-ink-soft text-sm">{say(`result.next.${code}Text`)}</p>
    </div>
  );
  return (
    <Section title={say("result.next.title")}>
      <div className="grid gap-5 sm:grid-cols-3">
        {step("roadmap", paths.planRoadmap(submissionId), "primary")}
        {step("whatIf", paths.whatIf(submissionId), "secondary")}
        {step("solutions", paths.solutions(submissionId), "secondary")}
      </div>
    </Section>
  );
}
