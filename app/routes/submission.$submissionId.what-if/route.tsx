import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type ShouldRevalidateFunction, useActionData, useLoaderData } from "@remix-run/react";
import { requireEnterprise } from "~/auth/require.server";
import { useLanguage, useSay } from "~/components/language";
import type { PageHandle } from "~/components/layout/document-title";
import { Page } from "~/components/layout/page";
import { may } from "~/domain/access";
import { replyWithProblems } from "~/form-reply.server";
import { orNotFound } from "~/http.server";
import { formatDate } from "~/messages/format";
import { noticeCookie } from "~/notice.server";
import { paths } from "~/paths";
import { readForm, receiveForm } from "~/read-form.server";
import { keepTarget } from "~/services/keep-target.server";
import { removeTarget } from "~/services/remove-target.server";
import { readWhatIfPage } from "./page.server";
import { Trial } from "./trial";

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const member = await requireEnterprise({ request, context });
  const page = orNotFound(await readWhatIfPage(context.world, member, params.submissionId));
  return { ...page, mayKeep: may(member, "keep-target") };
};

/** Keeps a what-if as a target (`act=keep`), or removes a kept one (`act=remove`, sent from the result). */
export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const member = await requireEnterprise({ request, context });
  const form = await receiveForm(request);
  const submissionId = params.submissionId ?? "";
  const leave = (notice: string) =>
    redirect(`${paths.submission(submissionId)}#targets`, {
      headers: { "Set-Cookie": noticeCookie(notice) },
    });
  if (form.get("act") === "remove") {
    const removed = await removeTarget(context.world, member, readForm(form));
    if (!removed.ok) return replyWithProblems(request, form, removed.problems);
    throw leave("target-removed");
  }
  const kept = await keepTarget(context.world, member, { ...readForm(form), submissionId });
  if (!kept.ok) return replyWithProblems(request, form, kept.problems);
  throw leave("target-kept");
};

/** The browser reads another what-if of the same submission off the URL by itself. */
export const shouldRevalidate: ShouldRevalidateFunction = ({
  currentUrl,
  nextUrl,
  formMethod,
  defaultShouldRevalidate,
}) => (formMethod || currentUrl.pathname !== nextUrl.pathname ? defaultShouldRevalidate : false);

export const handle: PageHandle = { title: "whatIf.title" };

export default function WhatIfRoute() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const say = useSay();
  const language = useLanguage();
  return (
    <Page
      title={say("whatIf.title")}
      lead={say("whatIf.lead")}
      breadcrumb={[
        {
          to: paths.submission(page.submissionId),
          title: `${say("result.title")} ${page.number} · ${formatDate(page.submittedAt, language)}`,
        },
      ]}
    >
      <Trial page={page} mayKeep={page.mayKeep} reply={reply} />
    </Page>
  );
}
