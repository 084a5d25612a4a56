import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireEnterprise } from "~/auth/require.server";
import { questionPath } from "~/components/answer/question-links";
import { ToDoList } from "~/components/answer/to-do-list";
import { useLanguage, useSay, useText } from "~/components/language";
import type { PageHandle } from "~/components/layout/document-title";
import { Page } from "~/components/layout/page";
import { Alert } from "~/components/ui/alert";
import { LinkButton } from "~/components/ui/button";
import { orNotFound } from "~/http.server";
import { formatQuantity } from "~/messages/format";
import { paths } from "~/paths";
import { type CheckedAnswer, readCheck } from "./page.server";

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const member = await requireEnterprise({ request, context });
  const page = orNotFound(await readCheck(context.world, member, params.assessmentId));
  if (page.submissionId) throw redirect(paths.submission(page.submissionId));
  return page;
};

export const handle: PageHandle = { title: "assessment.check.title" };

export default function CheckPage() {
  const { assessmentId, left, total, sections } = useLoaderData<typeof loader>();
  const problems = left.length;
  const say = useSay();
  const text = useText();
  return (
    <Page title={say("assessment.check.title")} lead={say("assessment.check.lead")}>
      <div className="grid max-w-4xl gap-8">
        <Alert tone={problems > 0 ? "warning" : "positive"}>
          {problems > 0
            ? say("assessment.check.blocking", { count: problems })
            : say("assessment.check.ready", { total })}
        </Alert>
        <ToDoList questions={left} assessmentId={assessmentId} />
        {sections.map(({ code, title, answers }) => (
          <section key={code}>
            <h2 className="border-ink border-b pb-1 font-semibold text-lg">{text(title)}</h2>
            <dl>
              {answers.map((answer) => (
                <AnswerRow
                  key={answer.code}
                  answer={answer}
                  changePath={questionPath(assessmentId, code, answer.code)}
                />
              ))}
            </dl>
          </section>
        ))}
        <div className="flex flex-wrap gap-3">
          {problems === 0 && (
            <LinkButton look="primary" to={paths.assessmentDeclaration(assessmentId)}>
              {say("assessment.check.declare")}
            </LinkButton>
          )}
          <LinkButton to={paths.assessment(assessmentId)}>{say("assessment.check.back")}</LinkButton>
        </div>
      </div>
    </Page>
  );
}

type AnswerRowProps = { readonly answer: CheckedAnswer; readonly changePath: string };

function AnswerRow({ answer, changePath }: AnswerRowProps) {
  const say = useSay();
  const text = useText();
  const language = useLanguage();
  const title = text(answer.title);
  return (
    <div className="grid gap-x-4 border-line border-b py-2 sm:grid-cols-[14rem_minmax(0,1fr)_auto]">
      <dt className="font-medium">{title}</dt>
      <dd>
        <ul>
          {answer.chosen.map(({ mark, text: words }) => (
            <li key={mark} className="flex gap-2">
              <span className="tabular w-4 shrink-0 font-semibold">{mark}</span>
              <span>{words ? text(words) : say("assessment.question.levelZero")}</span>
            </li>
          ))}
        </ul>
        {answer.numbers.map(({ title: name, value, unit, year }) => (
          <p key={name.zh} className="text-ink-soft text-sm">
            {year === null ? text(name) : say("assessment.question.ofYear", { title: text(name), year })}{" "}
            <span className="tabular">{formatQuantity(value, unit, language)}</span>
          </p>
        ))}
        {answer.reason !== null && (
          <p className="text-ink-soft">{say("assessment.check.notApplicable", { reason: answer.reason })}</p>
        )}
        {answer.problems.map(({ code, values, field }) => (
          <p key={`${code} ${field}`} className="font-medium text-warning">
            {say(`problem.${code}`, values)}
          </p>
        ))}
      </dd>
      <dd>
        <Link
          to={changePath}
          className="inline-flex min-h-9 items-center text-brand underline underline-offset-4"
        >
          <span aria-hidden="true">{say("assessment.check.change")}</span>
          <span className="sr-only">{say("assessment.check.changeOf", { title })}</span>
        </Link>
      </dd>
    </div>
  );
}
