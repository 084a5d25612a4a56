import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireEnterprise } from "~/auth/require.server";
import { ErrorSummary, type SummaryError } from "~/components/form/error-summary";
import { useSay } from "~/components/language";
import type { PageHandle } from "~/components/layout/document-title";
import { Page, Section } from "~/components/layout/page";
import { useMadeOn } from "~/components/revision/use-made-on";
import { LinkButton } from "~/components/ui/button";
import { may } from "~/domain/access";
import { type FormReply, replyWithProblems } from "~/form-reply.server";
import { noticeCookie } from "~/notice.server";
import { paths } from "~/paths";
import { readForm, receiveForm } from "~/read-form.server";
import { grantEngagement } from "~/services/grant-engagement.server";
import { revokeEngagement } from "~/services/revoke-engagement.server";
import { shareReports } from "~/services/share-reports.server";
import { updateFirm } from "~/services/update-firm.server";
import { withholdReports } from "~/services/withhold-reports.server";
import { Engagements } from "./engagements";
import { readFirmPage } from "./page.server";
import { ProfileFacts } from "./profile-facts";
import { ProfileForm } from "./profile-form";
import { ReportConsent } from "./report-consent";

export const handle: PageHandle = { title: "account.firm.title" };

export const loader = async (args: LoaderFunctionArgs) => {
  const member = await requireEnterprise(args);
  const page = await readFirmPage(args.context.world, member);
  return {
    ...page,
    mayEdit: may(member, "update-firm"),
    mayEngage: may(member, "change-engagement"),
    mayShare: may(member, "share-reports"),
  };
};

const ACTS = {
  save: { run: updateFirm, notice: "firm-saved" },
  grant: { run: grantEngagement, notice: "engagement-granted" },
  revoke: { run: revokeEngagement, notice: "engagement-revoked" },
  share: { run: shareReports, notice: "reports-shared" },
  withhold: { run: withholdReports, notice: "reports-withheld" },
} as const;
const isAct = (name: unknown): name is keyof typeof ACTS =>
  typeof name === "string" && Object.hasOwn(ACTS, name);
const actOf = (name: unknown) => (isAct(name) ? ACTS[name] : ACTS.save);

export const action = async (args: ActionFunctionArgs) => {
  const member = await requireEnterprise(args);
  const form = await receiveForm(args.request);
  const act = actOf(form.get("act"));
  // A form that does not say what it was made on was made on nothing.
  const typed = { revision: "0", ...readForm(form, ["chains"]) };
  const outcome = await act.run(args.context.world, member, typed);
  if (!outcome.ok) return replyWithProblems(args.request, form, outcome.problems);
  throw redirect(paths.firm(), { headers: { "Set-Cookie": noticeCookie(act.notice) } });
};

const messagesOf = (reply: FormReply | undefined): readonly SummaryError[] =>
  Object.values(reply?.error ?? {}).flatMap((messages) => (messages ?? []).map((message) => ({ message })));

export default function Firm() {
  const say = useSay();
  const { profile, revision, lists, engagements, consultancies, sharedAt, mayEdit, mayEngage, mayShare } =
    useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const engaging = reply?.initialValue?.consultancyId !== undefined;
  const refused = reply !== undefined && !engaging;
  const made = useMadeOn(revision, "save", refused);
  return (
    <Page
      title={say("account.firm.title")}
      lead={say("account.firm.lead")}
      actions={
        <>
          <LinkButton to={paths.complaints()}>{say("complaints.title")}</LinkButton>
          <LinkButton to={paths.timeline()}>{say("timeline.link")}</LinkButton>
        </>
      }
    >
      {mayEdit ? (
        <ProfileForm
          // Begins anew once saved: the form would go on showing the errors that are no more.
          key={refused ? "refused" : `saved ${made}`}
          profile={profile}
          revision={made}
          lists={lists}
          reply={refused ? reply : null}
        />
      ) : (
        <ProfileFacts profile={profile} lists={lists} />
      )}
      <Section title={say("account.firm.engagementsTitle")} lead={say("account.firm.engagementsLead")}>
        <ErrorSummary errors={engaging ? messagesOf(reply) : []} />
        <Engagements engagements={engagements} consultancies={consultancies} mayEngage={mayEngage} />
      </Section>
      <Section title={say("orders.consent.title")} lead={say("orders.consent.lead")}>
        <ReportConsent sharedAt={sharedAt} mayShare={mayShare} />
      </Section>
    </Page>
  );
}
