import { useSearchParams } from "@remix-run/react";
import type { Changed, ListDifference, Named } from "~/domain/catalogue/compare-releases";
import type { DifferencePage } from "~/domain/catalogue/difference-page";
import { ENTRY_FIELDS, type EntryField, PROVIDER_FIELDS } from "~/domain/catalogue/entry-fields";
import { sayField, type WordTitles } from "~/messages/catalogue-words";
import { useLanguage, useSay, useText } from "../language";
import { PageLinks } from "../ui/page-links";
import { Table } from "../ui/table";

type ReleaseDifferenceProps = { readonly shown: DifferencePage; readonly titles: WordTitles };

/** What one release says differently from another: the entries, then the providers; of many changes a page. */
export function DifferenceOfReleases({ shown, titles }: ReleaseDifferenceProps) {
  const say = useSay();
  const to = useChangesPage();
  const { difference, changed, page, pages } = shown;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <Lists
        list={difference.solutions}
        count={changed.solutions}
        part="solutions"
        fields={ENTRY_FIELDS}
        titles={titles}
      />
      <Lists
        list={difference.providers}
        count={changed.providers}
        part="providers"
        fields={PROVIDER_FIELDS}
        titles={titles}
      />
      <PageLinks page={page} pages={pages} to={to} />
      <p className="text-ink-soft text-sm">{say("catalogue.difference.order")}</p>
    </div>
  );
}

/** The address of this page with another page of the changes. */
const useChangesPage = () => {
  const [query] = useSearchParams();
  return (page: number): string => {
    const next = new URLSearchParams(query);
    next.set("changes", String(page));
    return `?${next}#difference`;
  };
};

type ListsProps = {
  readonly list: ListDifference;
  /** Of the changed ones on all pages. */
  readonly count: number;
  readonly part: "solutions" | "providers";
  readonly fields: readonly EntryField[];
  readonly titles: WordTitles;
};

function Lists({ list, count, part, fields, titles }: ListsProps) {
  const say = useSay();
  const word = (key: string, values?: Readonly<Record<string, number>>) =>
    say(`catalogue.difference.${key}`, values);
  const { added, removed, changed } = list;
  const none = added.length + removed.length + count === 0;
  return (
    <section className="min-w-0 border-line border-t pt-4">
      <h3 className="text-lg">{word(part)}</h3>
      {none && <p className="mt-1 text-ink-soft">{word("none")}</p>}
      <Names names={added} title={word("added", { count: added.length })} mark="＋" />
      <Names names={removed} title={word("removed", { count: removed.length })} mark="－" />
      {count > 0 && (
        <>
          <h4 className="mt-4">{word("changed", { count })}</h4>
          <div className="mt-2 grid grid-cols-[minmax(0,1fr)] gap-5">
            {changed.map((each) => (
              <ChangedEntry key={each.code} changed={each} fields={fields} titles={titles} />
            ))}
          </div>
        </>
      )}
    </section>
  );
}

type NamesProps = { readonly names: readonly Named[]; readonly title: string; readonly mark: string };

function Names({ names, title, mark }: NamesProps) {
  const text = useText();
  if (names.length === 0) return null;
  return (
    <>
      <h4 className="mt-4">{title}</h4>
      <ul className="mt-1">
        {names.map(({ code, name }) => (
          <li key={code}>
            <span aria-hidden="true">{mark} </span>
            {text(name)} <span className="text-ink-soft text-sm">{code}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

type ChangedEntryProps = Pick<ListsProps, "fields" | "titles"> & { readonly changed: Changed };

function ChangedEntry({ changed, fields, titles }: ChangedEntryProps) {
  const say = useSay();
  const text = useText();
  const language = useLanguage();
  const words = (key: string, value: string) => {
    const field = fields.find((each) => each.key === key);
    return field ? sayField(field, value, { say, language, titles }) : [value];
  };
  const lines = (key: string, value: string) =>
    words(key, value).map((line) => (
      <span key={line} className="block [overflow-wrap:anywhere]">
        {line}
      </span>
    ));
  return (
    <Table
      dense
      caption={
        <>
          {text(changed.name)} <span className="font-normal text-ink-soft text-sm">{changed.code}</span>
        </>
      }
      rows={changed.fields}
      rowKey={({ key }) => key}
      columns={[
        {
          key: "field",
          title: say("catalogue.difference.field"),
          rowHeader: true,
          className: "w-1/4",
          cell: ({ key }) => say(`catalogueField.${key}`),
        },
        {
          key: "before",
          title: say("catalogue.difference.before"),
          className: "w-3/8 text-ink-soft",
          cell: ({ key, before }) => lines(key, before),
        },
        {
          key: "after",
          title: say("catalogue.difference.after"),
          className: "w-3/8",
          cell: ({ key, after }) => lines(key, after),
        },
      ]}
    />
  );
}
