import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { requireEnterprise } from "~/auth/require.server";
import { useLanguage, useSay, useText } from "~/components/language";
import type { PageHandle } from "~/components/layout/document-title";
import { Page, Section } from "~/components/layout/page";
import { Alert } from "~/components/ui/alert";
import { LevelBadge } from "~/components/ui/badge";
import { LinkButton } from "~/components/ui/button";
import { Disclosure } from "~/components/ui/disclosure";
import { Stat, Stats } from "~/components/ui/stat";
import { yuan } from "~/domain/money";
import type { Roadmap } from "~/domain/planning/roadmap";
import { formatPoints } from "~/domain/points";
import { orNotFound, statusOfProblems } from "~/http.server";
import { formatDate, formatMoney } from "~/messages/format";
import { sayProof } from "~/messages/say-proof";
import { paths } from "~/paths";
import { readForm, receiveForm } from "~/read-form.server";
import { issueReport } from "~/services/issue-report.server";
import { AdjustForm } from "./adjust-form";
import { BenefitNote } from "./benefit-note";
import { CarryingOut } from "./carrying-out";
import { CertificateNote } from "./certificate-note";
import { FiguresNote } from "./figures-note";
import { GanttChart } from "./gantt-chart";
import { ImpossibleNote } from "./impossible-note";
import { LevelTable } from "./level-table";
import { MoneyTable } from "./money-table";
import { PaceNote } from "./pace-note";
import { readRoadmap } from "./page.server";
import { Proposals } from "./proposals";
import { CountedNote, QuarterTable } from "./quarter-table";
import { Questions } from "./questions";
import { ReportBox } from "./report-box";
import { VersionChanges } from "./version-changes";
import { WantedNote } from "./wanted-note";
import { YearColumns } from "./year-columns";

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const member = await requireEnterprise({ request, context });
  return orNotFound(
    await readRoadmap(
      context.world,
      member,
      params.roadmapId,
      new URL(request.url).searchParams.get("other"),
    ),
  );
};

/** Issues the report of this version. */
export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const member = await requireEnterprise({ request, context });
  const { withAnswers } = readForm(await receiveForm(request));
  const issued = await issueReport(context.world, member, { roadmapId: params.roadmapId, withAnswers });
  if (issued.ok) throw redirect(`${paths.roadmap(params.roadmapId ?? "")}#report`);
  return data({ problems: issued.problems }, statusOfProblems(issued.problems));
};

export const handle: PageHandle = { title: "roadmap.title" };

export default function RoadmapPage() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const say = useSay();
  const language = useLanguage();
  const { outcome, submissionId, titles } = page;
  return (
    <Page
      title={say("roadmap.title")}
      lead={
        <>
          {say("roadmap.version", {
            version: page.version,
            submission: page.submission,
            date: formatDate(page.createdAt, language),
          })}
          {" · "}
          {say("roadmap.basis", { catalogue: page.catalogue, parameters: page.parameters })}
        </>
      }
      breadcrumb={[
        { to: paths.submission(submissionId), title: say("result.title") },
        { to: paths.planRoadmap(submissionId), title: say("roadmap.ask.versions") },
      ]}
      actions={<LinkButton to={paths.planRoadmap(submissionId)}>{say("roadmap.ask.title")}</LinkButton>}
    >
      {refused?.problems.map(({ code, values }) => (
        <Alert key={code} tone="danger" role="alert">
          {say(`problem.${code}`, values)}
        </Alert>
      ))}
      <Proposals proposals={page.proposals} />
      {outcome.kind === "planned" ? (
        <Planned roadmap={outcome.roadmap} />
      ) : (
        <>
          <ImpossibleNote
            impossible={outcome.impossible}
            titles={titles}
            submissionId={submissionId}
            now={page.now.level}
          />
          <CertificateNote roadmapId={page.roadmapId} bytes={page.certificateBytes} proof={null} />
        </>
      )}
    </Page>
  );
}

function Planned({ roadmap }: { readonly roadmap: Roadmap }) {
  const page = useLoaderData<typeof loader>();
  const say = useSay();
  const language = useLanguage();
  const { titles } = page;
  return (
    <>
      <Summary roadmap={roadmap} />
      <ProofNote roadmap={roadmap}>
        <BenefitNote planning={page.planning} />
        <CertificateNote roadmapId={page.roadmapId} bytes={page.certificateBytes} proof={roadmap.proof} />
      </ProofNote>
      <WantedNote wanted={roadmap.request.wanted} titles={titles} />
      <Section title={say("roadmap.years")}>
        <FiguresNote roadmap={roadmap} titles={titles} />
        <YearColumns
          roadmap={roadmap}
          titles={titles}
          release={page.catalogue}
          taken={page.taken}
          carried={page.carried}
          lapsing={page.lapsing}
        />
      </Section>
      <div className="border-line border-t pt-5">
        <PaceNote roadmap={roadmap} usual={page.pace} size={page.size} />
        <GanttChart roadmap={roadmap} titles={titles} />
      </div>
      <Section title={say("roadmap.money.title")}>
        <MoneyTable roadmap={roadmap} />
        <QuarterTable roadmap={roadmap} />
        <CountedNote
          roadmap={roadmap}
          titles={page.subsidyTitles}
          money={(amount) => formatMoney(amount, language)}
        />
        <Subsidies roadmap={roadmap} />
      </Section>
      <Section title={say("projects.title")}>
        <CarryingOut roadmapId={page.roadmapId} adopted={page.adopted} mayAdopt={page.mayAdopt} />
      </Section>
      <Section title={say("roadmap.report.title")} lead={say("roadmap.report.lead")} id="report">
        <ReportBox report={page.report} unprintable={page.unprintable} />
      </Section>
      <Section title={say("roadmap.adjust.title")} lead={say("roadmap.adjust.lead")}>
        <AdjustForm
          key={page.roadmapId}
          submissionId={page.submissionId}
          request={roadmap.request}
          items={roadmap.items}
          carried={page.underContract}
          level={page.now.level}
          titles={titles}
          subsidies={page.subsidies}
        />
      </Section>
      <Section title={say("roadmap.levels.title")}>
        <Disclosure summary={say("roadmap.levels.open")}>
          <LevelTable scenes={page.sceneLevels} now={page.now} roadmap={roadmap} />
        </Disclosure>
      </Section>
      <Section title={say("planner.versions.title")} id="changes">
        <VersionChanges
          roadmapId={page.roadmapId}
          version={page.version}
          note={roadmap.request.note}
          versions={page.versions}
          changes={page.changes}
          titles={titles}
        />
      </Section>
      <Section title={say("planner.ask.title")} lead={say("planner.ask.lead")} id="questions">
        <Questions
          key={page.roadmapId}
          roadmapId={page.roadmapId}
          roadmap={roadmap}
          level={page.now.level}
          titles={titles}
          subsidies={page.subsidies}
          planning={page.planning}
        />
      </Section>
    </>
  );
}

function Summary({ roadmap }: { readonly roadmap: Roadmap }) {
  const say = useSay();
  const language = useLanguage();
  const { years, total, request } = roadmap;
  const budget = yuan(request.budgets.reduce((sum, amount) => sum + amount, 0));
  return (
    <Stats>
      <Stat
        label={say("roadmap.total")}
        value={formatMoney(total, language)}
        note={say("roadmap.ofBudget", { budget: formatMoney(budget, language) })}
      />
      {years.map(({ year, level, points }) => (
        <Stat
          key={year}
          label={say("roadmap.reached", { year })}
          value={<LevelBadge level={level} />}
          note={say("roadmap.pointsThen", { points: formatPoints(points) })}
        />
      ))}
    </Stats>
  );
}

/** One line that says how sure the plan is; the proof opens. */
function ProofNote({ roadmap, children }: { readonly roadmap: Roadmap; readonly children: ReactNode }) {
  const say = useSay();
  const { title, text, greedy, order } = sayProof(roadmap.proof, roadmap.request.goal, say);
  return (
    <Disclosure summary={say("roadmap.proofLine", { title })}>
      <p>{text}</p>
      <p className="mt-1">{greedy}</p>
      <p className="mt-1 text-ink-soft text-sm">{order}</p>
      <div className="mt-3 grid gap-3">{children}</div>
    </Disclosure>
  );
}

/** Scenarios only: the note says so before any figure. */
function Subsidies({ roadmap }: { readonly roadmap: Roadmap }) {
  const { subsidyTitles } = useLoaderData<typeof loader>();
  const say = useSay();
  const text = useText();
  const language = useLanguage();
  if (roadmap.subsidies.length === 0) return null;
  return (
    <div className="mt-6 max-w-3xl">
      <h3 className="text-base">{say("plan.subsidy.title")}</h3>
      <p className="text-ink-soft text-sm">{say("plan.subsidy.note")}</p>
      <ul className="mt-2 grid gap-1">
        {roadmap.subsidies.map(({ rule, eligible, amount, year }) => {
          const title = subsidyTitles[rule];
          return (
            <li key={rule}>
              {title && (
                <span className="font-medium">{say("common.named", { name: text(title), value: "" })}</span>
              )}
              {amount > 0 && year !== null
                ? say("plan.subsidy.amount", {
                    eligible: formatMoney(eligible, language),
                    amount: formatMoney(amount, language),
                    year,
                  })
                : say("plan.subsidy.none")}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
