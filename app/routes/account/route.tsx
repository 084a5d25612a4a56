import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireSession } from "~/auth/require.server";
import { forgetCookie, type LiveSession } from "~/auth/session.server";
import { isShared } from "~/auth/shared-account";
import { useSay } from "~/components/language";
import type { PageHandle } from "~/components/layout/document-title";
import { Page, Section } from "~/components/layout/page";
import { Alert } from "~/components/ui/alert";
import { Facts } from "~/components/ui/facts";
import { parseId, type SessionId } from "~/domain/ids";
import { replyWithProblems } from "~/form-reply.server";
import { FORGET_PAGES, refuse } from "~/http.server";
import { noticeCookie } from "~/notice.server";
import { paths } from "~/paths";
import { receiveForm } from "~/read-form.server";
import { logOutEverywhere, revokeSession } from "~/services/log-out.server";
import { readSessions } from "./page.server";
import { LogOutEverywhere, Sessions } from "./sessions";

export const handle: PageHandle = { title: "ownAccount.title" };

export const loader = async (args: LoaderFunctionArgs) => {
  const session = await requireSession(args);
  const { world, sessions } = args.context;
  const shared = isShared(args.context, session.member);
  const lines = await readSessions(world, session, sessions.idleMinutes);
  const { login, name, organisationName } = session.member;
  return {
    ...{ login, name, organisationName, shared },
    sessions: shared ? lines.filter(({ here }) => here) : lines,
  };
};

export const action = async (args: ActionFunctionArgs) => {
  const session = await requireSession(args);
  const form = await receiveForm(args.request);
  if (isShared(args.context, session.member))
    return replyWithProblems(args.request, form, [{ code: "ownAccount.demo" }]);
  switch (form.get("act")) {
    case "revoke":
      return revoke(args, session, form);
    case "everywhere":
      return leaveEverywhere(args, session);
    default:
      return refuse("bad-request");
  }
};

const back = (notice: string, headers = new Headers()): Response => {
  headers.append("Set-Cookie", noticeCookie(notice));
  return redirect(paths.account(), { headers });
};

const revoke = async ({ context }: ActionFunctionArgs, { member }: LiveSession, form: FormData) => {
  const id = parseId<SessionId>(String(form.get("sessionId") ?? ""));
  if (id === null) return refuse("not-found");
  await revokeSession(context.world, member, id);
  throw back("session-revoked");
};

const leaveEverywhere = async ({ context }: ActionFunctionArgs, { member }: LiveSession) => {
  await logOutEverywhere(context.world, member);
  const headers = new Headers(FORGET_PAGES);
  headers.append("Set-Cookie", forgetCookie(context));
  headers.append("Set-Cookie", noticeCookie("logged-out-everywhere"));
  throw redirect(paths.login(), { headers });
};

export default function Account() {
  const say = useSay();
  const { login, name, organisationName, sessions, shared } = useLoaderData<typeof loader>();
  return (
    <Page title={say("ownAccount.title")} lead={say("ownAccount.lead")}>
      <div className="max-w-3xl">
        <Facts
          facts={[
            { key: "login", name: say("ownAccount.facts.login"), value: login },
            { key: "name", name: say("ownAccount.facts.name"), value: name },
            { key: "organisation", name: say("ownAccount.facts.organisation"), value: organisationName },
            {
              key: "password",
              name: say("ownAccount.facts.password"),
              value: (
                <Link to={paths.password()} className="text-link">
                  {say("ownAccount.password.link")}
                </Link>
              ),
            },
          ]}
        />
      </div>
      <Section
        title={say("ownAccount.sessions.title")}
        lead={shared ? undefined : say("ownAccount.sessions.lead")}
      >
        {shared && (
          <div className="mb-4 max-w-3xl">
            <Alert tone="info">{say("ownAccount.shared")}</Alert>
          </div>
        )}
        <Sessions sessions={sessions} />
        {!shared && <LogOutEverywhere />}
        <p className="mt-4 max-w-3xl text-ink-soft text-sm">{say("ownAccount.sessions.addressNote")}</p>
      </Section>
    </Page>
  );
}
