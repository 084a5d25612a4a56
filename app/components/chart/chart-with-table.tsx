import { type ReactNode, useId } from "react";
import { useSay } from "../language";
import { Disclosure } from "../ui/disclosure";

type ChartWithTableProps = {
  readonly title: ReactNode;
  /** What the picture shows, in a sentence. */
  readonly lead?: ReactNode;
  readonly chart: ReactNode;
  readonly table: ReactNode;
  /** Table in view beside or under the picture instead of behind a toggle. */
  readonly tableShown?: boolean;
  readonly heading?: "h2" | "h3" | "h4";
};

const scrolledByKeyboard = { tabIndex: 0 };

/** A picture and the same facts as a table: no figure is to be had from the picture alone. */
export function ChartWithTable(props: ChartWithTableProps) {
  const { title, lead, chart, table, tableShown, heading: Heading = "h3" } = props;
  const say = useSay();
  const id = useId();
  return (
    <figure className="min-w-0">
      <figcaption>
        <Heading id={id} className="text-lg">
          {title}
        </Heading>
        {lead && <p className="text-[0.95rem] text-ink-soft">{lead}</p>}
      </figcaption>
      <section aria-labelledby={id} {...scrolledByKeyboard} className="sideways relative mt-3">
        {chart}
      </section>
      {tableShown ? (
        <div className="mt-4">{table}</div>
      ) : (
        <Disclosure summary={say("shell.showTable")} className="mt-2">
          {table}
        </Disclosure>
      )}
    </figure>
  );
}
