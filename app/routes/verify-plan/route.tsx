import { useSay } from "~/components/language";
import type { PageHandle } from "~/components/layout/document-title";
import { Page, Section } from "~/components/layout/page";
import { CertificateCheck } from "./certificate-check";

export const handle: PageHandle = { title: "certificate.page.title" };

const STEPS = ["plan", "bounds", "cover"] as const;

/** Where anybody checks a roadmap's certificate, and what that check is. */
export default function VerifyPlan() {
  const say = useSay();
  return (
    <Page title={say("certificate.page.title")} lead={say("certificate.page.lead")}>
      <CertificateCheck />
      <Section title={say("certificate.page.howTitle")}>
        <ol className="prose-text list-decimal pl-5">
          {STEPS.map((step) => (
            <li key={step}>{say(`certificate.page.how.${step}`)}</li>
          ))}
        </ol>
        <p className="prose-text mt-3">{say("certificate.page.command")}</p>
        <pre className="mt-2 whitespace-pre-wrap">
          <code>npm run -s check-certificate -- FILE</code>
        </pre>
      </Section>
    </Page>
  );
}
