import { Link } from "@remix-run/react";
import { plainField } from "~/components/form/form-field";
import { QueryForm } from "~/components/form/query-form";
import { TextField } from "~/components/form/text-field";
import { useSay, useText } from "~/components/language";
import { Section } from "~/components/layout/page";
import { Badge } from "~/components/ui/badge";
import { Button } from "~/components/ui/button";
import { TabLinks } from "~/components/ui/tab-links";
import { Table } from "~/components/ui/table";
import { paths } from "~/paths";
import type { EntryLine } from "./page.server";

type EntriesSectionProps = {
  readonly draftId: string;
  readonly open: boolean;
  readonly list: { readonly all: boolean; readonly text: string };
  readonly count: number;
  readonly entries: readonly EntryLine[];
};

/** The entries of the draft: those that differ or have to be mended, or all of them. */
export function EntriesSection({ draftId, open, list, count, entries }: EntriesSectionProps) {
  const say = useSay();
  const text = useText();
  const word = (key: string) => say(`catalogueDesk.entries.${key}`);
  return (
    <Section title={say("catalogueDesk.entries.title", { count })} id="entries">
      <div className="mb-3 flex flex-wrap items-end justify-between gap-4">
        <TabLinks
          label={word("showLabel")}
          tabs={[
            { to: `${paths.draft(draftId)}#entries`, title: word("show.changed"), current: !list.all },
            {
              to: `${paths.draft(draftId, { show: "all" })}#entries`,
              title: word("show.all"),
              current: list.all,
            },
          ]}
        />
        <QueryForm
          shows="entries"
          action={`${paths.draft(draftId)}#entries`}
          className="flex w-full min-w-0 items-end gap-2 sm:w-auto print:hidden"
        >
          <TextField
            field={plainField("text", { value: list.text })}
            label={word("find")}
            className="min-w-0 grow sm:w-56"
            maxLength={60}
          />
          <Button type="submit">{word("findButton")}</Button>
        </QueryForm>
      </div>
      <Table
        dense
        caption={say("catalogueDesk.entries.title", { count })}
        captionHidden
        rows={entries}
        rowKey={({ code }) => code}
        empty={word(list.all ? "nothing" : "none")}
        columns={[
          {
            key: "name",
            title: word("name"),
            rowHeader: true,
            className: "min-w-44",
            cell: ({ code, name }) => (
              <Link
                to={paths.draftEntry(draftId, code)}
                className="inline-flex min-h-11 flex-col justify-center"
              >
                <span className="text-link">{text(name)}</span>
                <span className="font-normal text-ink-soft text-sm">{code}</span>
              </Link>
            ),
          },
          {
            key: "provider",
            title: word("provider"),
            className: "min-w-36",
            cell: ({ provider }) => text(provider),
          },
          {
            key: "state",
            title: word("state"),
            className: "whitespace-nowrap",
            cell: ({ state, changes, problems, english }) => (
              <span className="flex flex-wrap gap-2">
                {state === "same" ? (
                  <span className="text-ink-soft">{word("state_same")}</span>
                ) : (
                  <Badge tone={state === "retired" ? "danger" : "brand"}>
                    {say(`catalogueDesk.entries.state_${state}`, { count: changes })}
                  </Badge>
                )}
                {problems > english && (
                  <Badge tone="warning">
                    {say("catalogueDesk.entries.wrong", { count: problems - english })}
                  </Badge>
                )}
                {english > 0 && <Badge>{word("english")}</Badge>}
              </span>
            ),
          },
          {
            key: "edit",
            title: say("catalogueDesk.column.action"),
            cell: ({ code, name }) => (
              <Link to={paths.draftEntry(draftId, code)} className="text-link">
                {word(open ? "edit" : "look")}
                <span className="sr-only"> {text(name)}</span>
              </Link>
            ),
          },
        ]}
      />
    </Section>
  );
}
