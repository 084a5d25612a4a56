import { useLanguage, useSay, useText } from "~/components/language";
import { LevelBadge } from "~/components/ui/badge";
import { type Column, Table } from "~/components/ui/table";
import type { FirmState } from "~/domain/chain/bureau-rows";
import type { Level } from "~/domain/instrument/instrument";
import type { SizeClass, Title } from "~/domain/organisation";
import { formatPoints, type Millipoints } from "~/domain/points";
import type { Text } from "~/domain/text";
import { formatDate } from "~/messages/format";

type Firm = {
  readonly id: string;
  readonly name: string;
  readonly creditCode: string;
  readonly unit: Text | null;
  readonly chain: Text | null;
  readonly size: SizeClass;
  readonly title: Title | null;
  readonly state: FirmState;
  readonly level: Level | null;
  readonly points: Millipoints | null;
  readonly submittedAt: Date | null;
};

/** One row a firm; its file says the same in the same order, with one thing a column. */
export function FirmsTable({ firms }: { readonly firms: readonly Firm[] }) {
  const say = useSay();
  const text = useText();
  const language = useLanguage();
  const word = (key: string) => say(`bureau.firms.column.${key}`);
  const columns: readonly Column<Firm>[] = [
    {
      key: "name",
      title: word("name"),
      rowHeader: true,
      className: "min-w-56",
      cell: ({ name, creditCode }) => <TwoLines first={name} second={creditCode} />,
    },
    { key: "unit", title: word("unit"), className: "min-w-28", cell: ({ unit }) => unit && text(unit) },
    {
      key: "chain",
      title: word("chain"),
      className: "min-w-28",
      cell: ({ chain }) => (chain ? text(chain) : say("domain.noChain")),
    },
    {
      key: "size",
      title: say("bureau.firms.column.sizeAndTitle"),
      className: "min-w-40",
      cell: ({ size, title }) => (
        <TwoLines first={say(`domain.size.${size}`)} second={title && say(`domain.title.${title}`)} />
      ),
    },
    {
      key: "state",
      title: say("bureau.firms.column.stateAndDate"),
      className: "whitespace-nowrap",
      cell: ({ state, submittedAt }) => (
        <TwoLines
          first={say(`domain.state.${state}`)}
          second={submittedAt && formatDate(submittedAt, language)}
        />
      ),
    },
    {
      key: "level",
      title: word("level"),
      cell: ({ level }) => level !== null && <LevelBadge level={level} />,
    },
    {
      key: "points",
      title: word("points"),
      numeric: true,
      cell: ({ points }) => points !== null && formatPoints(points),
    },
  ];
  return (
    <Table
      caption={say("bureau.firms.title")}
      captionHidden
      dense
      rows={firms}
      rowKey={({ id }) => id}
      columns={columns}
    />
  );
}

function TwoLines({ first, second }: { readonly first: string; readonly second: string | null }) {
  return (
    <>
      {first}
      {second && <span className="tabular block font-normal text-ink-soft text-sm">{second}</span>}
    </>
  );
}
