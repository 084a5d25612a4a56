import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireEnterprise } from "~/auth/require.server";
import { AnswerValue } from "~/components/answer/answer-value";
import { useLanguage, useSay, useText } from "~/components/language";
import type { PageHandle } from "~/components/layout/document-title";
import { Page } from "~/components/layout/page";
import { Badge } from "~/components/ui/badge";
import { LinkButton } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { orNotFound } from "~/http.server";
import { formatDate, formatTime } from "~/messages/format";
import { paths } from "~/paths";
import { readHistory, SHOWN } from "./page.server";

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const member = await requireEnterprise({ request, context });
  const question = new URL(request.url).searchParams.get("question") ?? undefined;
  const page = orNotFound(await readHistory(context.world, member, params.assessmentId, question));
  return { ...page, most: SHOWN };
};

export const handle: PageHandle = { title: "revision.history.title" };

export default function HistoryPage() {
  const { assessmentId, question, lines, most } = useLoaderData<typeof loader>();
  const say = useSay();
  return (
    <Page
      title={say("revision.history.title")}
      lead={say("revision.history.lead")}
      breadcrumb={[{ to: paths.assessment(assessmentId), title: say("assessment.title") }]}
      actions={
        question !== null && (
          <LinkButton to={paths.assessmentHistory(assessmentId)}>{say("revision.history.all")}</LinkButton>
        )
      }
    >
      {lines.length === 0 ? (
        <EmptyState title={say("revision.history.empty")} />
      ) : (
        <ol className="max-w-4xl border-line border-t">
          {lines.map((line) => (
            <HistoryLine key={line.id} {...line} />
          ))}
        </ol>
      )}
      {lines.length === most && (
        <p className="text-ink-soft">{say("revision.history.first", { count: most })}</p>
      )}
    </Page>
  );
}

const TONES = { stands: "positive", replaced: "neutral", aside: "warning" } as const;

type Line = ReturnType<typeof useLoaderData<typeof loader>>["lines"][number];

function HistoryLine({ of, state, value, name, at }: Line) {
  const say = useSay();
  const text = useText();
  const language = useLanguage();
  const time = new Date(at);
  const title = "item" in of ? `${of.item.code} ${text(of.item.title)}` : text(of.scene.title);
  return (
    <li className="grid gap-x-6 gap-y-1 border-line border-b py-3 sm:grid-cols-[14rem_minmax(0,1fr)_auto]">
      <div>
        <p className="font-medium">{title}</p>
        <p className="text-ink-soft text-sm">
          <time dateTime={at}>
            {formatDate(time, language)} {formatTime(time)}
          </time>
          {" · "}
          {name ?? say("revision.formerMember")}
        </p>
      </div>
      <div className="min-w-0 break-words">
        <AnswerValue of={of} value={value} />
      </div>
      <div>
        <Badge tone={TONES[state]}>{say(`revision.history.${state}`)}</Badge>
      </div>
    </li>
  );
}
