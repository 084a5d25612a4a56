import { Form } from "@remix-run/react";
import { useLanguage, useSay } from "~/components/language";
import { Badge } from "~/components/ui/badge";
import { Button } from "~/components/ui/button";
import { Disclosure } from "~/components/ui/disclosure";
import { formatDate, formatTime } from "~/messages/format";
import type { SessionLine } from "./page.server";

const useMoment = () => {
  const language = useLanguage();
  return (moment: Date): string => `${formatDate(moment, language)} ${formatTime(moment)}`;
};

const useBrowserName = () => {
  const say = useSay();
  return ({ browser, system }: SessionLine): string =>
    browser && system
      ? say("ownAccount.sessions.on", { browser, system })
      : (browser ?? system ?? say("ownAccount.sessions.unknown"));
};

/** Each browser with what tells it from the others, and the way to end it there. */
export function Sessions({ sessions }: { readonly sessions: readonly SessionLine[] }) {
  return (
    <ul className="max-w-3xl border-line border-t">
      {sessions.map((session) => (
        <Session key={session.id} session={session} />
      ))}
    </ul>
  );
}

function Session({ session }: { readonly session: SessionLine }) {
  const say = useSay();
  const moment = useMoment();
  const name = useBrowserName()(session);
  return (
    <li className="flex items-start justify-between gap-4 border-line border-b py-3">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-2">
          <span className="font-medium">{name}</span>
          {session.device && (
            <span className="text-ink-soft">{say(`ownAccount.sessions.device.${session.device}`)}</span>
          )}
          {session.here && <Badge tone="positive">{say("ownAccount.sessions.here")}</Badge>}
        </p>
        <dl className="mt-1 flex flex-wrap gap-x-5 text-ink-soft text-sm">
          <Detail name={say("ownAccount.sessions.seen")}>{moment(session.seenAt)}</Detail>
          <Detail name={say("ownAccount.sessions.begun")}>{moment(session.begunAt)}</Detail>
          {session.address && <Detail name={say("ownAccount.sessions.address")}>{session.address}</Detail>}
        </dl>
      </div>
      {!session.here && (
        <Form method="post" className="shrink-0">
          <input type="hidden" name="act" value="revoke" />
          <input type="hidden" name="sessionId" value={session.id} />
          <Button
            type="submit"
            size="small"
            aria-label={say("ownAccount.sessions.revokeLabel", { name, begun: moment(session.begunAt) })}
          >
            {say("ownAccount.sessions.revoke")}
          </Button>
        </Form>
      )}
    </li>
  );
}

function Detail({ name, children }: { readonly name: string; readonly children: string }) {
  return (
    <div className="flex gap-x-1.5">
      <dt>{name}</dt>
      <dd className="text-ink">{children}</dd>
    </div>
  );
}

/** Asks before it ends everything, by opening; so it needs no script. */
export function LogOutEverywhere() {
  const say = useSay();
  return (
    <Disclosure summary={say("ownAccount.sessions.everywhere")} className="mt-3">
      <p>{say("ownAccount.sessions.everywhereText")}</p>
      <Form method="post" className="mt-2">
        <input type="hidden" name="act" value="everywhere" />
        <Button type="submit" look="danger" size="small">
          {say("ownAccount.sessions.everywhere")}
        </Button>
      </Form>
    </Disclosure>
  );
}
