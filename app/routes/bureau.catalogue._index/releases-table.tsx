import { Form } from "@remix-run/react";
import { SubmitButton } from "~/components/form/submit-button";
import { useLanguage, useSay, useText } from "~/components/language";
import { Badge } from "~/components/ui/badge";
import { LinkButton } from "~/components/ui/button";
import { Table } from "~/components/ui/table";
import type { Text } from "~/domain/text";
import { formatDate } from "~/messages/format";
import { paths } from "~/paths";

type Release = {
  readonly releaseId: string;
  readonly version: string;
  readonly title: Text;
  readonly entries: number;
  readonly publishedAt: Date;
  readonly retiredAt: Date | null;
  readonly inForce: boolean;
  readonly canRetire: boolean;
  readonly proposal: {
    readonly reason: string;
    readonly proposer: string;
    readonly at: Date;
    readonly own: boolean;
  } | null;
};

/** Every published release with its state, and what can be done about it. */
export function ReleasesTable({ releases }: { readonly releases: readonly Release[] }) {
  const say = useSay();
  const text = useText();
  const language = useLanguage();
  const word = (key: string) => say(`catalogueDesk.column.${key}`);
  return (
    <Table
      caption={say("catalogueDesk.releases")}
      captionHidden
      rows={releases}
      rowKey={({ releaseId }) => releaseId}
      columns={[
        {
          key: "version",
          title: word("version"),
          rowHeader: true,
          className: "whitespace-nowrap",
          cell: ({ version }) => version,
        },
        {
          key: "state",
          title: word("state"),
          className: "whitespace-nowrap",
          cell: ({ inForce, retiredAt }) => {
            if (inForce) return <Badge tone="positive">{say("catalogue.releasesPage.inForce")}</Badge>;
            return retiredAt
              ? say("catalogue.releasesPage.retired", { date: formatDate(retiredAt, language) })
              : say("catalogue.releasesPage.superseded");
          },
        },
        { key: "name", title: word("name"), className: "min-w-56", cell: ({ title }) => text(title) },
        { key: "entries", title: word("entries"), numeric: true, cell: ({ entries }) => entries },
        {
          key: "published",
          title: word("published"),
          className: "whitespace-nowrap",
          cell: ({ publishedAt }) => formatDate(publishedAt, language),
        },
        {
          key: "action",
          title: word("action"),
          className: "min-w-48",
          cell: (release) => <Retirement release={release} />,
        },
      ]}
    />
  );
}

function Retirement({ release }: { readonly release: Release }) {
  const say = useSay();
  const language = useLanguage();
  const { proposal, version, releaseId, canRetire } = release;
  if (!proposal)
    return (
      canRetire && (
        <LinkButton to={paths.retireRelease(version)} size="small">
          {say("catalogueDesk.retire.link")}
          <span className="sr-only"> {version}</span>
        </LinkButton>
      )
    );
  const { reason, proposer, at, own } = proposal;
  const button = (decision: "retired" | "kept", words: string) => (
    <SubmitButton name="decision" value={decision} look="secondary">
      {words}
    </SubmitButton>
  );
  return (
    <>
      <p className="text-sm">
        {say("catalogueDesk.retire.open", { proposer, reason, date: formatDate(at, language) })}
      </p>
      <Form method="post" className="mt-1 flex flex-wrap items-center gap-2">
        <input type="hidden" name="releaseId" value={releaseId} />
        {own ? (
          <>
            <span className="text-ink-soft text-sm">{say("catalogueDesk.retire.waiting")}</span>
            {button("kept", say("catalogueDesk.retire.takeBack"))}
          </>
        ) : (
          <>
            {button("retired", say("catalogueDesk.retire.confirm"))}
            {button("kept", say("catalogueDesk.retire.keep"))}
          </>
        )}
      </Form>
    </>
  );
}
