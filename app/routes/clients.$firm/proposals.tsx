import { useLanguage, useSay } from "~/components/language";
import { Section } from "~/components/layout/page";
import { ProposalsTable } from "~/components/proposal/proposals-table";
import { LinkButton } from "~/components/ui/button";
import { formatDate } from "~/messages/format";
import { paths } from "~/paths";
import type { Client } from "./page.server";

/** What was planned for the client and proposed to it, with what the client decided. */
export function Proposals({ firmId, proposals }: Pick<Client, "firmId" | "proposals">) {
  const say = useSay();
  const language = useLanguage();
  return (
    <Section
      title={say("proposals.title")}
      lead={say("proposals.client.lead")}
      actions={
        <LinkButton look="primary" to={paths.planForClient(firmId)}>
          {say("proposals.client.plan")}
        </LinkButton>
      }
    >
      {proposals.length === 0 ? (
        <p className="text-ink-soft">{say("proposals.client.none")}</p>
      ) : (
        <ProposalsTable
          proposals={proposals}
          to={(proposalId) => paths.clientProposal(firmId, proposalId)}
          name={({ draftedAt }) => say("proposals.client.open", { date: formatDate(draftedAt, language) })}
        />
      )}
    </Section>
  );
}
