import { useLanguage, useSay, useText } from "~/components/language";
import { Explained, type Input, sayMaximum } from "~/components/scoring/explained";
import { Disclosure } from "~/components/ui/disclosure";
import { Table } from "~/components/ui/table";
import { formatPoints, millipoints, sumPoints } from "~/domain/points";
import { formatQuantity } from "~/messages/format";
import type { ItemRow, OptionRow } from "./item-rows";

/** What each answer brings to the points, exactly, and what every better option would add. */
export function ItemTable({ items }: { readonly items: readonly ItemRow[] }) {
  const say = useSay();
  const text = useText();
  const total = sumPoints(items.map(({ points }) => points));
  const most = sumPoints(items.map(({ max }) => max));
  return (
    <Table
      caption={say("result.items.title")}
      captionHidden
      stacked
      rows={items}
      rowKey={({ code }) => code}
      footer={[say("result.items.sum"), formatPoints(total), formatPoints(most), "", ""]}
      columns={[
        {
          key: "item",
          title: say("result.items.item"),
          rowHeader: true,
          cell: ({ code, title }) => `${code} ${text(title)}`,
          className: "min-w-36",
        },
        {
          key: "points",
          title: say("result.items.points"),
          numeric: true,
          cell: (item) => <ItemPoints item={item} />,
        },
        {
          key: "max",
          title: say("result.items.max"),
          numeric: true,
          cell: ({ code, title, max, weights }) => (
            <Explained
              value={formatPoints(max)}
              title={`${code} ${text(title)} · ${say("result.items.max")} ${formatPoints(max)}`}
              rule={sayMaximum(say, weights, max)}
              anchor={code}
            />
          ),
        },
        {
          key: "chosen",
          title: say("result.items.chosen"),
          className: "min-w-64",
          cell: (item) => <Chosen item={item} />,
        },
        {
          key: "better",
          title: say("result.items.better"),
          className: "min-w-56",
          cell: (item) => <Better item={item} />,
        },
      ]}
    />
  );
}

function Chosen({ item: { chosen, state, reason } }: { readonly item: ItemRow }) {
  const say = useSay();
  if (state === "answered")
    return (
      <ul>
        {chosen.map((option) => (
          <OptionLine key={option.letter} option={option} />
        ))}
      </ul>
    );
  return (
    <>
      {say(`result.items.${state === "unanswered" ? "unanswered" : "notApplicable"}`)}
      {reason && <span className="text-ink-soft"> · {reason}</span>}
    </>
  );
}

function OptionLine({ option, added }: { readonly option: OptionRow; readonly added?: boolean }) {
  const text = useText();
  return (
    <li className="flex gap-2">
      <span className="w-4 shrink-0 font-medium">{option.letter}</span>
      <span className="min-w-0 flex-1 text-ink-soft">{text(option.text)}</span>
      {added && <span className="tabular shrink-0 text-positive">+{formatPoints(option.points)}</span>}
    </li>
  );
}

/** The item's own rule, the options with their points, and the numbers the answer rests on. */
function ItemPoints({ item }: { readonly item: ItemRow }) {
  const say = useSay();
  const text = useText();
  const language = useLanguage();
  const { code, title, points, chosen, numbers, reason } = item;
  const inputs: readonly Input[] = [
    ...chosen.map((option) => ({
      key: option.letter,
      name: `${say("explain.option", { letter: option.letter })} ${text(option.text)}`,
      value: say("explain.pointsValue", { points: formatPoints(option.points) }),
    })),
    ...numbers.map((number) => ({
      key: number.code,
      name: text(number.title),
      value: formatQuantity(number.value, number.unit, language),
    })),
    ...(reason ? [{ key: "reason", name: say("explain.reason", { reason }), value: "" }] : []),
  ];
  return (
    <Explained
      value={formatPoints(points)}
      title={`${code} ${text(title)} · ${say("explain.pointsValue", { points: formatPoints(points) })}`}
      rule={text(item.rule)}
      inputs={inputs}
      anchor={code}
    />
  );
}

/** Closed, as there are many: the most that could be added, opening to each option with what it adds. */
function Better({ item }: { readonly item: ItemRow }) {
  const say = useSay();
  const { better, kind, points, max } = item;
  if (better.length === 0) return <span className="text-ink-soft">—</span>;
  const most = formatPoints(millipoints(max - points));
  return (
    <Disclosure summary={say("result.items.betterMost", { points: most })}>
      <p className="text-ink-soft text-sm">{say(`result.items.${kind}`)}</p>
      <ul>
        {better.map((option) => (
          <OptionLine key={option.letter} option={option} added />
        ))}
      </ul>
    </Disclosure>
  );
}
