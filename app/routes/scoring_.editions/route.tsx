import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useSay } from "~/components/language";
import type { PageHandle } from "~/components/layout/document-title";
import { Page, Section } from "~/components/layout/page";
import { Table } from "~/components/ui/table";
import { languageOf } from "~/language.server";
import type { Say } from "~/messages/translator";
import { paths } from "~/paths";
import { readEditions, type Shown } from "./page.server";

export const handle: PageHandle = { title: "editions.title" };

export const loader = ({ context, request }: LoaderFunctionArgs) =>
  readEditions(context.world, languageOf(request));

type Data = ReturnType<typeof useLoaderData<typeof loader>>;
type Variant = Data["variants"][number];
type Row = Variant["rows"][number];

const COMMANDS = [
  "npm run -s compare-packs -- miit-2024 miit-2024+warehousing-guidance",
  "npm run -s replay -- --from miit-2024 --to miit-2024+warehousing-guidance ANSWERS.jsonl",
];

export default function Editions() {
  const say = useSay();
  const page = useLoaderData<typeof loader>();
  return (
    <Page
      title={say("editions.title")}
      lead={say("editions.lead")}
      breadcrumb={[{ to: paths.scoring(), title: say("shell.nav.scoring") }]}
    >
      <div className="prose-text">
        <p>
          <strong>{say("editions.notOfficial")}</strong>
        </p>
        <p>{say("editions.official", { title: page.title, code: page.code, edition: page.edition })}</p>
        <p>
          <Link to={paths.scoring()} className="text-link">
            {say("editions.toScoring")}
          </Link>
        </p>
      </div>
      <Section title={say("editions.variantsTitle")}>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
          {page.variants.map((variant) => (
            <VariantCard key={variant.code} variant={variant} />
          ))}
        </div>
      </Section>
      <Section title={say("editions.unread")} lead={say("editions.unreadLead")}>
        <ul className="prose-text">
          {page.unread.map(({ subject, note }) => (
            <li key={subject}>{note}</li>
          ))}
        </ul>
      </Section>
      <Section title={say("editions.commandTitle")} lead={say("editions.command")}>
        {COMMANDS.map((command) => (
          <p key={command}>
            <code className="break-all text-sm">{command}</code>
          </p>
        ))}
      </Section>
    </Page>
  );
}

function VariantCard({ variant }: { readonly variant: Variant }) {
  const say = useSay();
  return (
    <article>
      <h3>{variant.title}</h3>
      <p className="prose-text">{variant.note}</p>
      <Table
        dense
        caption={say("editions.tableCaption", { title: variant.title })}
        captionHidden
        rows={variant.rows}
        rowKey={({ part, subject, aspect }) => `${part} ${subject} ${aspect}`}
        columns={[
          {
            key: "thing",
            title: say("editions.thingColumn"),
            rowHeader: true,
            cell: (row) => thing(row, say),
          },
          {
            key: "aspect",
            title: say("editions.aspectColumn"),
            cell: ({ aspect, change }) =>
              aspect === null ? say(`editions.change.${change}`) : say(`editions.aspect.${aspect}`),
          },
          { key: "before", title: say("editions.beforeColumn"), cell: ({ before }) => shown(before, say) },
          { key: "after", title: say("editions.afterColumn"), cell: ({ after }) => shown(after, say) },
        ]}
      />
    </article>
  );
}

/** The name of an option is its wording, which need not stand twice where the wording is what differs. */
const thing = ({ part, subject, name, aspect }: Row, say: Say): string =>
  part === "scene" || aspect === "text"
    ? say("editions.named", { part: say(`editions.part.${part}`), name: part === "scene" ? name : subject })
    : say("editions.thing", { part: say(`editions.part.${part}`), subject, name });

const shown = (value: Shown | null, say: Say): string => {
  if (value === null) return "";
  return "key" in value ? say(`editions.${value.key}`) : value.text;
};
