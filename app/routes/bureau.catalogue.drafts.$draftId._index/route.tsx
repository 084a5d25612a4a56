import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireBureau } from "~/auth/require.server";
import { DifferenceOfReleases } from "~/components/catalogue/release-difference";
import { ErrorSummary } from "~/components/form/error-summary";
import { useReplyForm } from "~/components/form/use-reply-form";
import { useSay, useText } from "~/components/language";
import type { PageHandle } from "~/components/layout/document-title";
import { Page, Section } from "~/components/layout/page";
import { Alert } from "~/components/ui/alert";
import { Badge } from "~/components/ui/badge";
import type { Outcome } from "~/domain/problem";
import { replyWithProblems } from "~/form-reply.server";
import { orNotFound, refuse } from "~/http.server";
import { noticeCookie } from "~/notice.server";
import { paths } from "~/paths";
import { readForm, receiveForm } from "~/read-form.server";
import { reviewCatalogueDraft } from "~/services/review-catalogue-draft.server";
import {
  discardCatalogueDraft,
  sendCatalogueDraft,
  withdrawCatalogueDraft,
} from "~/services/send-catalogue-draft.server";
import type { Member, World } from "~/world";
import { DraftActions } from "./draft-actions";
import { EntriesSection } from "./entries-section";
import { readDraftPage } from "./page.server";
import { ProblemList } from "./problem-list";
import { ProvidersSection } from "./providers-section";
import { ReviewForm } from "./review-form";
import { Reviews, Trail } from "./trail";

export const handle: PageHandle = { title: "catalogueDesk.title" };

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const member = await requireBureau({ request, context });
  const query = new URL(request.url).searchParams;
  return orNotFound(await readDraftPage(context.world, member, params.draftId, query));
};

type Act = (world: World, member: Member, input: unknown) => Promise<Outcome<unknown>>;

/** What the buttons of the page do, and what the next page says of it. */
const ACTS: Readonly<Record<string, readonly [Act, string]>> = {
  send: [sendCatalogueDraft, "draft-sent"],
  withdraw: [withdrawCatalogueDraft, "draft-withdrawn"],
  discard: [discardCatalogueDraft, "draft-discarded"],
  review: [reviewCatalogueDraft, "draft-returned"],
};

export const action = async (args: ActionFunctionArgs) => {
  const member = await requireBureau(args);
  const form = await receiveForm(args.request);
  const [act, notice] = ACTS[String(form.get("act"))] ?? refuse("bad-request");
  const { draftId = "" } = args.params;
  const outcome = await act(args.context.world, member, { ...readForm(form), draftId });
  if (!outcome.ok) return replyWithProblems(args.request, form, outcome.problems, { fields: ["decision"] });
  const said =
    form.get("act") === "review" && form.get("decision") === "approved" ? "draft-published" : notice;
  throw redirect(paths.draft(draftId), { headers: { "Set-Cookie": noticeCookie(said) } });
};

export default function DraftPage() {
  const page = useLoaderData<typeof loader>();
  const say = useSay();
  const text = useText();
  const { form, fields, errors } = useReplyForm<{ decision: string; comment: string }>({
    reply: useActionData<typeof action>(),
  });
  const { state, open, problems } = page;
  return (
    <Page
      title={say("catalogueDesk.draft", { version: page.version })}
      lead={text(page.title)}
      breadcrumb={[{ to: paths.bureauCatalogue(), title: say("catalogueDesk.title") }]}
    >
      <ErrorSummary errors={errors} />
      <div className="grid gap-2">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Badge tone={state === "published" ? "positive" : "brand"}>
            {say(`catalogueDesk.state.${state}`)}
          </Badge>
          <span>{say(`catalogueDesk.stateText.${state}`)}</span>
        </p>
        <p className="text-ink-soft text-sm">
          {say("catalogueDesk.wroteOf", { names: page.authors.join(say("catalogueDesk.and")) })}
        </p>
      </div>
      {page.baseMoved && <Alert tone="warning">{say("catalogueDesk.baseMoved")}</Alert>}
      <DraftActions draftId={page.draftId} state={state} />
      {state === "in-review" && (
        <ReviewForm author={page.author} seen={page.seen} form={form} fields={fields} />
      )}
      {page.reviews.length > 0 && <Reviews reviews={page.reviews} />}
      {open && (
        <ProblemList
          draftId={page.draftId}
          problems={problems}
          count={page.problemCount}
          titles={page.titles}
        />
      )}
      {state !== "published" && (
        <Section title={say("catalogueDesk.difference", { version: page.inForce })} id="difference">
          <DifferenceOfReleases shown={page.difference} titles={page.titles} />
        </Section>
      )}
      <EntriesSection
        draftId={page.draftId}
        open={open}
        list={page.list}
        count={page.entryCount}
        entries={page.entries}
      />
      <ProvidersSection draftId={page.draftId} open={open} providers={page.providers} />
      <Trail trail={page.trail} />
    </Page>
  );
}
