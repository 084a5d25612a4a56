import { ChartWithTable } from "~/components/chart/chart-with-table";
import { RadarChart } from "~/components/chart/radar-chart";
import { useSay, useText } from "~/components/language";
import { Table } from "~/components/ui/table";
import type { BaseReading, ReadinessReading } from "~/domain/readiness/read-bases";
import type { GradeRule } from "~/domain/readiness/readiness";
import type { Text } from "~/domain/text";
import { rangeText } from "./range-text";

export type NamedBase = { readonly code: string; readonly title: Text; readonly meaning: Text };

type Props = {
  readonly bases: readonly NamedBase[];
  readonly reading: ReadinessReading;
  readonly grades: readonly GradeRule[];
};

const RINGS = 5;
const rings = (tenths: number): number => (tenths * RINGS) / 1000;

/** The six bases as a radar with the table beside it; what open questions leave open is a second, dashed outline. */
export function BaseRadar({ bases, reading, grades }: Props) {
  const say = useSay();
  const text = useText();
  const titleOf = (code: string) => {
    const found = bases.find((base) => base.code === code);
    return found ? text(found.title) : code;
  };
  const certain = {
    name: say("readiness.radar.certain"),
    values: reading.bases.map(({ value }) => rings(value.low)),
    stroke: "brand",
    fill: "level-1",
  } as const;
  const possible = {
    name: say("readiness.radar.possible"),
    values: reading.bases.map(({ value }) => rings(value.high)),
    stroke: "accent",
    dash: [4, 3],
  } as const;
  return (
    <ChartWithTable
      title={say("readiness.radar.title")}
      lead={say("readiness.radar.lead")}
      heading="h2"
      tableShown
      chart={
        <RadarChart
          title={say("readiness.radar.title")}
          description={say("readiness.radar.description")}
          axes={reading.bases.map(({ code }) => ({ label: titleOf(code) }))}
          series={reading.open.length > 0 ? [certain, possible] : [certain]}
          maximum={RINGS}
          says={(value) => `${Math.round((value * 100) / RINGS)}%`}
        />
      }
      table={
        <Table
          caption={say("readiness.radar.table")}
          captionHidden
          rows={reading.bases}
          rowKey={({ code }) => code}
          columns={[
            {
              key: "base",
              title: say("readiness.radar.base"),
              rowHeader: true,
              cell: ({ code }) => titleOf(code),
            },
            {
              key: "value",
              title: say("readiness.radar.value"),
              numeric: true,
              cell: ({ value }) => rangeText(value),
            },
            {
              key: "grade",
              title: say("readiness.radar.grade"),
              cell: ({ grade }) => gradeWords(grade, grades, text),
            },
          ]}
        />
      }
    />
  );
}

const gradeWords = (
  { low, high }: BaseReading["grade"],
  grades: readonly GradeRule[],
  text: (words: Text) => string,
): string => {
  const titleOf = (grade: number) => {
    const found = grades.find((each) => each.grade === grade);
    return found ? text(found.title) : String(grade);
  };
  return low === high ? titleOf(low) : `${titleOf(low)} – ${titleOf(high)}`;
};
