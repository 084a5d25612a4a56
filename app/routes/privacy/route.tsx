import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useSay } from "~/components/language";
import type { PageHandle } from "~/components/layout/document-title";
import { Page } from "~/components/layout/page";
import { BureauSees } from "~/components/privacy/bureau-sees";

export const handle: PageHandle = { title: "privacy.title" };

export const loader = ({ context }: LoaderFunctionArgs) => ({
  minutes: context.sessions.idleMinutes,
  hours: context.sessions.lifetimeHours,
});

const PARTS = [
  { part: "kept", points: ["firm", "person", "session", "answers", "log"] },
  { part: "seen", points: ["firm", "consultancy", "others", "numbers"] },
  { part: "protected", points: ["rows", "immutable", "cookies", "session"] },
] as const;

export default function Privacy() {
  const say = useSay();
  const lengths = useLoaderData<typeof loader>();
  return (
    <Page title={say("privacy.title")} lead={say("privacy.lead")}>
      <div className="prose-text">
        {PARTS.map(({ part, points }) => (
          <section key={part}>
            <h2>{say(`privacy.${part}Title`)}</h2>
            <ul className="mt-2">
              {points.map((point) => (
                <li key={point}>{say(`privacy.${part}.${point}`, lengths)}</li>
              ))}
            </ul>
          </section>
        ))}
        <h2>{say("privacy.bureauTitle")}</h2>
        <div className="mt-2">
          <BureauSees />
        </div>
        <h2>{say("privacy.rightsTitle")}</h2>
        <p>{say("privacy.rights")}</p>
      </div>
    </Page>
  );
}
