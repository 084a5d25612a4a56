import { Link } from "@remix-run/react";
import { formatDate } from "~/messages/format";
import { useLanguage, useSay } from "../language";
import { Table } from "../ui/table";
import { ProposalBadge, type ProposalStateName, type ShownDecision } from "./proposal-view";

export type ListedLine = {
  readonly proposalId: string;
  readonly state: ProposalStateName;
  readonly consultancy: string;
  readonly by: string;
  readonly draftedAt: Date;
  readonly proposedAt: Date | null;
  readonly reason: string | null;
  readonly decision: ShownDecision;
};

type ProposalsTableProps = {
  readonly proposals: readonly ListedLine[];
  readonly to: (proposalId: string) => string;
  /** Words of the link to a proposal. */
  readonly name: (proposal: ListedLine) => string;
};

/** Proposals with their states and reasons, newest first. */
export function ProposalsTable({ proposals, to, name }: ProposalsTableProps) {
  const say = useSay();
  const language = useLanguage();
  return (
    <Table
      caption={say("proposals.title")}
      captionHidden
      rows={proposals}
      rowKey={({ proposalId }) => proposalId}
      columns={[
        {
          key: "proposal",
          title: say("proposals.columns.proposal"),
          rowHeader: true,
          className: "min-w-40",
          cell: (proposal) => (
            <Link to={to(proposal.proposalId)} className="text-link">
              {name(proposal)}
            </Link>
          ),
        },
        {
          key: "state",
          title: say("proposals.columns.state"),
          cell: ({ state }) => <ProposalBadge state={state} />,
        },
        {
          key: "date",
          title: say("proposals.columns.date"),
          className: "whitespace-nowrap",
          cell: ({ decision, proposedAt, draftedAt }) =>
            formatDate(decision?.at ?? proposedAt ?? draftedAt, language),
        },
        { key: "by", title: say("proposals.columns.by"), className: "min-w-20", cell: ({ by }) => by },
        {
          key: "reason",
          title: say("proposals.columns.reason"),
          className: "min-w-52",
          cell: ({ reason }) => reason ?? "—",
        },
      ]}
    />
  );
}
