import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireEnterprise } from "~/auth/require.server";
import { useSay, useText } from "~/components/language";
import type { PageHandle } from "~/components/layout/document-title";
import { Page, Section } from "~/components/layout/page";
import { Alert } from "~/components/ui/alert";
import { Disclosure } from "~/components/ui/disclosure";
import { EmptyState } from "~/components/ui/empty-state";
import { LINK_KINDS } from "~/domain/readings/readings";
import { orNotFound } from "~/http.server";
import { paths } from "~/paths";
import { readReadings } from "./page.server";
import { SchemeSection } from "./scheme-section";

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const member = await requireEnterprise({ request, context });
  return orNotFound(await readReadings(context.world, member, params.submissionId));
};

export const handle: PageHandle = { title: "readings.title" };

export default function ReadingsPage() {
  const { submissionId, number, method, schemes, release } = useLoaderData<typeof loader>();
  const say = useSay();
  const text = useText();
  return (
    <Page
      title={say("readings.title")}
      lead={say("readings.lead", { number })}
      breadcrumb={[{ to: paths.submission(submissionId), title: say("result.title") }]}
    >
      <div className="grid gap-4">
        <Alert tone="warning" title={say("readings.notOfficial")}>
          {say("readings.notOfficialText")}
        </Alert>
        <p className="max-w-3xl">{text(method)}</p>
        <Disclosure summary={say("readings.kindsTitle")}>
          <dl className="grid gap-2">
            {LINK_KINDS.map((kind) => (
              <div key={kind}>
                <dt className="font-medium">{say(`readings.kind.${kind}`)}</dt>
                <dd className="text-ink-soft">{say(`readings.kinds.${kind}`)}</dd>
              </div>
            ))}
          </dl>
        </Disclosure>
      </div>
      {schemes.length === 0 && <EmptyState title={say("readings.noneForEdition")} />}
      {schemes.map((scheme) => (
        <Section key={scheme.code} id={scheme.code} title={text(scheme.title)} lead={text(scheme.summary)}>
          <SchemeSection scheme={scheme} />
        </Section>
      ))}
      <p className="text-ink-soft text-sm">
        {say("readings.release", {
          code: release.code,
          version: release.version,
          fingerprint: release.fingerprint.slice(0, 16),
        })}
      </p>
    </Page>
  );
}
