import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireEnterprise } from "~/auth/require.server";
import { useLanguage, useSay, useText } from "~/components/language";
import type { PageHandle } from "~/components/layout/document-title";
import { Page, Section } from "~/components/layout/page";
import { Alert } from "~/components/ui/alert";
import { BindingMark } from "~/components/ui/badge";
import { LinkButton } from "~/components/ui/button";
import { Disclosure } from "~/components/ui/disclosure";
import { Stat, Stats } from "~/components/ui/stat";
import { orNotFound } from "~/http.server";
import { formatDate } from "~/messages/format";
import { paths } from "~/paths";
import { BaseRadar } from "./base-radar";
import { readAiReadiness } from "./page.server";
import { rangeText } from "./range-text";
import { ScenarioList } from "./scenario-list";
import { SignalTable } from "./signal-table";

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const member = await requireEnterprise({ request, context });
  return orNotFound(await readAiReadiness(context.world, member, params.submissionId));
};

export const handle: PageHandle = { title: "readiness.title" };

export default function AiReadinessPage() {
  const page = useLoaderData<typeof loader>();
  const say = useSay();
  const text = useText();
  const language = useLanguage();
  const { submissionId, pack, reading } = page;
  return (
    <Page
      title={say("readiness.title")}
      lead={say("readiness.lead", { date: formatDate(page.submittedAt, language) })}
      breadcrumb={[{ to: paths.submission(submissionId), title: say("result.title") }]}
      actions={
        <LinkButton look="primary" to={paths.aiReadinessQuestions(submissionId)}>
          {say(page.answeredAt ? "readiness.change" : "readiness.answer")}
        </LinkButton>
      }
    >
      <Alert>{text(pack.notice)}</Alert>
      <Summary />
      <BaseRadar bases={pack.bases} reading={reading} grades={pack.grades} />
      <Section title={say("readiness.scenarios.title")} lead={say("readiness.scenarios.lead")}>
        <ScenarioList
          submissionId={submissionId}
          scenarios={page.scenarios}
          titles={page.titles}
          bases={pack.bases}
          questions={pack.questions}
        />
      </Section>
      <Section title={say("readiness.signals.title")} lead={say("readiness.signals.lead")}>
        <Disclosure summary={say("readiness.signals.show")}>
          <SignalTable reading={reading} bases={pack.bases} questions={pack.questions} titles={page.titles} />
        </Disclosure>
      </Section>
      <p className="tabular text-ink-soft text-sm">
        {say("readiness.release", {
          title: text(pack.title),
          code: pack.code,
          version: pack.version,
          fingerprint: page.fingerprint.slice(0, 16),
        })}
      </p>
    </Page>
  );
}

function Summary() {
  const { reading, pack, submissionId } = useLoaderData<typeof loader>();
  const say = useSay();
  const text = useText();
  const { grade, mean, open } = reading;
  const rule = pack.grades.find((each) => each.grade === grade.low);
  const high = pack.grades.find((each) => each.grade === grade.high);
  return (
    <div className="grid gap-5">
      <Stats>
        <Stat
          label={say("readiness.grade")}
          value={rule ? text(rule.title) : ""}
          note={high && high !== rule ? say("readiness.upTo", { grade: text(high.title) }) : undefined}
        />
        <Stat label={say("readiness.mean")} value={rangeText(mean)} note={say("readiness.meanNote")} />
        <Stat
          label={say("readiness.open")}
          value={open.length}
          unit={say("readiness.openOf", { count: pack.questions.length })}
          note={
            open.length > 0 ? (
              <Link to={paths.aiReadinessQuestions(submissionId)} className="text-link">
                {say("readiness.openNote")}
              </Link>
            ) : undefined
          }
        />
      </Stats>
      {rule && <p className="max-w-3xl text-lg">{text(rule.meaning)}</p>}
      <First />
    </div>
  );
}

/** Which base to bring first, and what the next grade asks for. */
function First() {
  const { weakest, next, pack, reading } = useLoaderData<typeof loader>();
  const say = useSay();
  const text = useText();
  const base = pack.bases.find(({ code }) => code === weakest);
  const value = reading.bases.find(({ code }) => code === weakest)?.value;
  const rule = pack.grades.find(({ grade }) => grade === next?.grade);
  if (!base || !value) return null;
  const titleOf = (code: string) => {
    const found = pack.bases.find((each) => each.code === code);
    return found ? text(found.title) : code;
  };
  const below = (next?.below ?? []).map((each) => titleOf(each.base)).join(say("readiness.comma"));
  return (
    <div className="grid gap-2">
      <p>
        <BindingMark>{say("readiness.first")}</BindingMark>{" "}
        {say("readiness.firstText", { base: text(base.title), value: rangeText(value) })} {text(base.meaning)}
      </p>
      {next && rule && (
        <p className="text-ink-soft">
          {say("readiness.next", { grade: text(rule.title) })}
          {next.meanShort > 0 && say("readiness.nextMean", { short: (next.meanShort / 10).toFixed(1) })}
          {next.meanShort > 0 && below !== "" && say("readiness.nextAnd")}
          {below !== "" &&
            say("readiness.nextBases", { bases: below, grade: next.below[0]?.needed ?? next.grade })}
          {say("readiness.nextEnd")}
        </p>
      )}
    </div>
  );
}
