import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireConsultant } from "~/auth/require.server";
import { useSay } from "~/components/language";
import type { PageHandle } from "~/components/layout/document-title";
import { Page } from "~/components/layout/page";
import { EmptyState } from "~/components/ui/empty-state";
import { Steps } from "~/components/ui/steps";
import { ClientsTable } from "./clients-table";
import { readClients } from "./page.server";

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const member = await requireConsultant({ request, context });
  return readClients(context.world, member);
};

export const handle: PageHandle = { title: "client.list.title" };

export default function ClientsPage() {
  const { consultancy, clients } = useLoaderData<typeof loader>();
  const say = useSay();
  return (
    <Page title={say("client.list.title")} lead={say("client.list.lead", { consultancy })}>
      {clients.length === 0 ? (
        <>
          <EmptyState title={say("client.list.none.title")}>
            {say("client.list.none.text", { consultancy })}
          </EmptyState>
          <Steps
            steps={(["log-in", "grant", "read"] as const).map((key) => ({
              key,
              title: say(`client.list.none.steps.${key}.title`),
              text: say(`client.list.none.steps.${key}.text`, { consultancy }),
            }))}
          />
        </>
      ) : (
        <section className="space-y-2">
          <h2 className="text-base">{say("client.list.count", { count: clients.length })}</h2>
          <ClientsTable clients={clients} />
          <p className="text-ink-soft text-sm">{say("client.traced")}</p>
        </section>
      )}
    </Page>
  );
}
