import { useSay } from "~/components/language";
import { Disclosure } from "~/components/ui/disclosure";
import { Table } from "~/components/ui/table";
import { MeasureRule } from "./measure-rule";
import type { ScoringPage } from "./page.server";

/** Every question with the points of its options; each can be linked to by its code. */
export function ItemRules({ items }: Pick<ScoringPage, "items">) {
  const say = useSay();
  return (
    <div className="divide-y divide-line border-line border-y">
      {items.map((item) => (
        <div key={item.code} id={item.code} className="flex flex-wrap items-start gap-x-3 py-1">
          <Disclosure summary={`${item.code} ${item.title}`} className="min-w-0 flex-1">
            <p className="text-ink-soft text-sm">{say(`scoringPage.${item.kind}`)}</p>
            <p className="mt-1 font-medium">{item.question}</p>
            <p className="mt-1">{say("scoringPage.rule", { rule: item.rule })}</p>
            {item.measure && <MeasureRule measure={item.measure} />}
            <div className="mt-3 max-w-3xl">
              <Table
                dense
                caption={`${item.code} ${item.title}`}
                captionHidden
                rows={item.options}
                rowKey={({ letter }) => letter}
                columns={[
                  {
                    key: "letter",
                    title: say("scoringPage.option"),
                    rowHeader: true,
                    cell: ({ letter, text }) => (
                      <span className="flex gap-3 font-normal">
                        <span className="font-semibold text-brand">{letter}</span>
                        <span>{text}</span>
                      </span>
                    ),
                  },
                  {
                    key: "points",
                    title: say("scoringPage.optionPoints"),
                    numeric: true,
                    cell: ({ points }) => points,
                  },
                ]}
              />
            </div>
          </Disclosure>
          <span className="pt-2 text-ink-soft text-sm">
            {say("scoringPage.itemPoints", { points: item.points })}
          </span>
        </div>
      ))}
    </div>
  );
}
