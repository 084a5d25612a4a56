import { ChartWithTable } from "~/components/chart/chart-with-table";
import { FigureSvg } from "~/components/chart/figure-svg";
import { useSay, useText } from "~/components/language";
import { Table } from "~/components/ui/table";
import type { Roadmap } from "~/domain/planning/roadmap";
import type { Titles } from "~/domain/titles";
import { gantt } from "~/figures/gantt";
import { quarterInYear, yearOfQuarter } from "./plan-facts";

export function GanttChart({ roadmap, titles }: { readonly roadmap: Roadmap; readonly titles: Titles }) {
  const say = useSay();
  const text = useText();
  const name = (code: string) => {
    const title = titles.solution[code];
    return title ? text(title) : code;
  };
  const at = (quarter: number) =>
    say("roadmap.gantt.at", { year: yearOfQuarter(quarter), quarter: quarterInYear(quarter) });
  const rows = roadmap.items.toSorted(
    (a, b) => a.firstQuarter - b.firstQuarter || a.lastQuarter - b.lastQuarter,
  );
  const figure = gantt({
    width: 760,
    labelWidth: 240,
    years: [1, 2, 3].map((year) => say("roadmap.year", { year })),
    quarterTitle: (quarter) => say("roadmap.gantt.q", { quarter }),
    rows: rows.map(({ solution, firstQuarter, lastQuarter }) => ({
      label: name(solution),
      firstQuarter,
      lastQuarter,
    })),
    rowHeight: 22,
  });
  return (
    <ChartWithTable
      title={say("roadmap.gantt.title")}
      heading="h2"
      chart={
        <FigureSvg
          figure={figure}
          title={say("roadmap.gantt.title")}
          description={say("roadmap.gantt.description")}
          className="h-auto w-full min-w-[44rem] max-w-5xl"
        />
      }
      table={
        <Table
          caption={say("roadmap.gantt.title")}
          captionHidden
          dense
          rows={rows}
          rowKey={({ solution }) => solution}
          columns={[
            {
              key: "project",
              title: say("roadmap.gantt.project"),
              rowHeader: true,
              cell: ({ solution }) => name(solution),
            },
            {
              key: "from",
              title: say("roadmap.gantt.from"),
              cell: ({ firstQuarter }) => at(firstQuarter),
            },
            { key: "to", title: say("roadmap.gantt.to"), cell: ({ lastQuarter }) => at(lastQuarter) },
          ]}
        />
      }
    />
  );
}
