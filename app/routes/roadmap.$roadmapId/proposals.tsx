import { useSay } from "~/components/language";
import { Section } from "~/components/layout/page";
import { type ListedLine, ProposalsTable } from "~/components/proposal/proposals-table";
import { Alert } from "~/components/ui/alert";
import { paths } from "~/paths";

/** What consultancies proposed for the firm; nothing where they did not. */
export function Proposals({ proposals }: { readonly proposals: readonly ListedLine[] }) {
  const say = useSay();
  if (proposals.length === 0) return null;
  const waiting = proposals.filter(({ state }) => state === "open").length;
  return (
    <Section title={say("proposals.firm.list")} lead={say("proposals.firm.listLead")} id="proposals">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        {waiting > 0 && <Alert tone="info" title={say("proposals.firm.waiting", { count: waiting })} />}
        <ProposalsTable
          proposals={proposals}
          to={paths.proposal}
          name={({ consultancy }) => say("proposals.firm.open", { consultancy })}
        />
      </div>
    </Section>
  );
}
