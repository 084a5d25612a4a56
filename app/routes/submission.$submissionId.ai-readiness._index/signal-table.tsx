import { useSay, useText } from "~/components/language";
import { Table } from "~/components/ui/table";
import type { ReadinessReading, SignalReading } from "~/domain/readiness/read-bases";
import type { Text } from "~/domain/text";
import type { Titles } from "~/domain/titles";
import type { NamedBase } from "./base-radar";
import { rangeText } from "./range-text";

type Props = {
  readonly reading: ReadinessReading;
  readonly bases: readonly NamedBase[];
  readonly questions: readonly { readonly code: string; readonly question: Text }[];
  readonly titles: Titles;
};

/** Millionths to tenths of a percent. */
const tenths = ({ low, high }: SignalReading["share"]) => ({
  low: Math.floor(low / 1000),
  high: Math.floor(high / 1000),
});

type Row = SignalReading & { readonly base: string; readonly first: boolean };

/** What each base is read from, with weight and share: no value without the answers it rests on. */
export function SignalTable({ reading, bases, questions, titles }: Props) {
  const say = useSay();
  const text = useText();
  const titleOf = (code: string) => {
    const found = bases.find((base) => base.code === code);
    return found ? text(found.title) : code;
  };
  const source = ({ signal }: SignalReading): string => {
    if ("question" in signal) {
      const asked = questions.find(({ code }) => code === signal.question);
      return asked ? `${signal.question} ${text(asked.question)}` : signal.question;
    }
    if ("scenesAt" in signal)
      return say("readiness.signals.scenes", { level: say(`domain.sceneLevel.${signal.scenesAt}`) });
    const item = titles.item[signal.item];
    const name = item ? text(item) : signal.item;
    return signal.letters
      ? say("readiness.signals.letters", { item: name, letters: signal.letters.join(" ") })
      : name;
  };
  const rows: readonly Row[] = reading.bases.flatMap(({ code, signals }) =>
    signals.map((signal, index) => ({ ...signal, base: code, first: index === 0 })),
  );
  return (
    <Table
      dense
      caption={say("readiness.signals.table")}
      captionHidden
      rows={rows}
      rowKey={(row) => `${row.base} ${source(row)}`}
      columns={[
        {
          key: "base",
          title: say("readiness.radar.base"),
          cell: (row) => (row.first ? titleOf(row.base) : ""),
        },
        { key: "source", title: say("readiness.signals.source"), rowHeader: true, cell: source },
        {
          key: "weight",
          title: say("readiness.signals.weight"),
          numeric: true,
          cell: ({ signal }) => `${signal.weight}%`,
        },
        {
          key: "share",
          title: say("readiness.signals.share"),
          numeric: true,
          cell: ({ share }) =>
            share.low === share.high ? rangeText(tenths(share)) : say("readiness.signals.unknown"),
        },
      ]}
    />
  );
}
