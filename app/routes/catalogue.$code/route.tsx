import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { memberOrNull } from "~/auth/require.server";
import { useSay, useText } from "~/components/language";
import type { PageHandle } from "~/components/layout/document-title";
import { Page, Section } from "~/components/layout/page";
import { ExperienceNote } from "~/components/project/experience-note";
import { useReasons } from "~/components/reasons";
import { Alert } from "~/components/ui/alert";
import { Badge } from "~/components/ui/badge";
import { LinkButton } from "~/components/ui/button";
import { orNotFound } from "~/http.server";
import { paths } from "~/paths";
import { EntryFacts } from "./entry-facts";
import { readEntry } from "./page.server";
import { ProviderFacts } from "./provider-facts";
import { TraitSection } from "./trait-section";

export const loader = async (args: LoaderFunctionArgs) => {
  const { request, context, params } = args;
  const release = new URL(request.url).searchParams.get("release");
  const page = orNotFound(await readEntry(context.world, params.code, release));
  const member = await memberOrNull(args);
  return { ...page, kind: member?.organisationKind ?? null };
};

export const handle: PageHandle = { title: "catalogue.title" };

export default function EntryPage() {
  const page = useLoaderData<typeof loader>();
  const say = useSay();
  const text = useText();
  const { entry, titles } = page;
  return (
    <Page
      title={text(page.name)}
      lead={entry && text(entry.solution.summary)}
      breadcrumb={[{ to: paths.catalogue(), title: say("shell.nav.catalogue") }]}
      actions={page.kind === "enterprise" && <OwnMatch />}
    >
      {!page.inForce && <OtherRelease />}
      {entry === null ? (
        <Hidden />
      ) : (
        <>
          <p className="-mt-3 flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-soft text-sm">
            <Badge tone="brand">{say(`domain.solutionKind.${entry.solution.kind}`)}</Badge>
            {entry.provider.demo && <span>{say("domain.demo")}</span>}
          </p>
          <EntryFacts solution={entry.solution} titles={titles} />
          <ExperienceNote experience={page.experience} />
          <TraitSection traits={entry.traits} sources={entry.sources} titles={titles} />
          <ProviderFacts
            provider={entry.provider}
            solution={entry.solution}
            reviewedUntil={entry.reviewedUntil}
            release={page.release}
          />
          <Section title={say("catalogue.entry.neutralTitle")}>
            <p className="max-w-3xl">{say("catalogue.neutrality")}</p>
            {page.kind === null && (
              <p className="mt-3">
                {say("catalogue.entry.ownMatch")}{" "}
                <Link to={paths.login(paths.currentSolutions())} className="text-link">
                  {say("shell.logIn")}
                </Link>
              </p>
            )}
          </Section>
        </>
      )}
    </Page>
  );
}

function OwnMatch() {
  const say = useSay();
  const { code, inForce } = useLoaderData<typeof loader>();
  return (
    <>
      <LinkButton to={paths.currentSolutions()}>{say("catalogue.entry.toOwn")}</LinkButton>
      {inForce && <LinkButton to={paths.complain(code)}>{say("complaints.file")}</LinkButton>}
      <LinkButton look="quiet" to={paths.complaints()}>
        {say("complaints.title")}
      </LinkButton>
    </>
  );
}

function OtherRelease() {
  const { code, release, current, stillListed } = useLoaderData<typeof loader>();
  const say = useSay();
  return (
    <Alert tone="warning" title={say("catalogue.entry.older", { version: release })}>
      {stillListed ? (
        <Link to={paths.catalogueEntry(code)} className="text-link">
          {say("catalogue.entry.toCurrent")}
        </Link>
      ) : (
        say("catalogue.entry.gone", { version: current })
      )}
    </Alert>
  );
}

function Hidden() {
  const { hidden, titles } = useLoaderData<typeof loader>();
  const say = useSay();
  const sayReason = useReasons(titles);
  return (
    <>
      <Alert tone="warning" title={say("catalogue.entry.hiddenTitle")}>
        <p>{say("catalogue.entry.hidden")}</p>
        <ul className="list-disc pl-5">
          {hidden.map((reason) => (
            <li key={reason.code}>{sayReason(reason)}</li>
          ))}
        </ul>
      </Alert>
      <div>
        <LinkButton to={paths.catalogue()} look="primary">
          {say("catalogue.entry.toList")}
        </LinkButton>
      </div>
    </>
  );
}
