import { useSay, useText } from "~/components/language";
import { Table } from "~/components/ui/table";
import { formatPoints, type Millipoints } from "~/domain/points";
import type { AnswerState } from "~/domain/scoring/score";
import type { Text } from "~/domain/text";

type ItemRow = {
  readonly code: string;
  readonly title: Text;
  readonly points: Millipoints;
  readonly max: Millipoints;
  readonly state: AnswerState;
  readonly chosen: readonly { readonly letter: string; readonly text: Text }[];
};

export function ItemTable({ items }: { readonly items: readonly ItemRow[] }) {
  const say = useSay();
  const text = useText();
  return (
    <Table
      caption={say("result.items.title")}
      captionHidden
      rows={items}
      rowKey={({ code }) => code}
      columns={[
        {
          key: "item",
          title: say("result.items.item"),
          rowHeader: true,
          cell: ({ code, title }) => `${code} ${text(title)}`,
          className: "min-w-40",
        },
        {
          key: "chosen",
          title: say("result.items.chosen"),
          className: "min-w-64",
          cell: ({ chosen, state }) =>
            state === "answered" ? (
              <ul>
                {chosen.map(({ letter, text: words }) => (
                  <li key={letter} className="flex gap-2">
                    <span className="w-4 shrink-0 font-medium">{letter}</span>
                    <span className="text-ink-soft">{text(words)}</span>
                  </li>
                ))}
              </ul>
            ) : (
              say(`result.items.${state === "unanswered" ? "unanswered" : "notApplicable"}`)
            ),
        },
        {
          key: "points",
          title: say("result.items.points"),
          numeric: true,
          cell: ({ points }) => formatPoints(points),
        },
        { key: "max", title: say("result.items.max"), numeric: true, cell: ({ max }) => formatPoints(max) },
      ]}
    />
  );
}
