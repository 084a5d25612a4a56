import { BarChart } from "~/components/chart/bar-chart";
import { ChartWithTable } from "~/components/chart/chart-with-table";
import { RadarChart } from "~/components/chart/radar-chart";
import { useSay, useText } from "~/components/language";
import { Table } from "~/components/ui/table";
import { formatPoints, type Millipoints } from "~/domain/points";
import type { Text } from "~/domain/text";

export type Scored = {
  readonly code: string;
  readonly title: Text;
  readonly points: Millipoints;
  readonly max: Millipoints;
};

/** Whole percent of the possible points; for showing only. */
const percent = ({ points, max }: Scored): number => (max === 0 ? 0 : Math.round((points * 100) / max));

export function DimensionBars({ dimensions }: { readonly dimensions: readonly Scored[] }) {
  const say = useSay();
  const text = useText();
  return (
    <ChartWithTable
      title={say("result.dimensions.title")}
      heading="h2"
      chart={
        <BarChart
          title={say("result.dimensions.title")}
          description={say("result.dimensions.description")}
          bars={dimensions.map((dimension) => ({
            label: text(dimension.title),
            value: dimension.points,
            maximum: dimension.max,
            text: `${formatPoints(dimension.points)} / ${formatPoints(dimension.max)}`,
          }))}
        />
      }
      table={
        <PointTable
          title={say("result.dimensions.title")}
          head="result.dimensions.dimension"
          rows={dimensions}
        />
      }
    />
  );
}

const RINGS = 5;

export function IndicatorRadar({ indicators }: { readonly indicators: readonly Scored[] }) {
  const say = useSay();
  const text = useText();
  return (
    <ChartWithTable
      title={say("result.indicators.title")}
      lead={say("result.indicators.lead")}
      heading="h2"
      chart={
        <RadarChart
          title={say("result.indicators.title")}
          description={say("result.indicators.description")}
          axes={indicators.map(({ title }) => ({ label: text(title) }))}
          series={[
            {
              name: say("result.indicators.series"),
              values: indicators.map((indicator) => (percent(indicator) * RINGS) / 100),
              stroke: "brand",
              fill: "level-1",
            },
          ]}
          maximum={RINGS}
          says={(value) => `${Math.round((value * 100) / RINGS)}%`}
        />
      }
      table={
        <PointTable
          title={say("result.indicators.title")}
          head="result.indicators.indicator"
          rows={indicators}
        />
      }
    />
  );
}

type PointTableProps = { readonly title: string; readonly head: string; readonly rows: readonly Scored[] };

function PointTable({ title, head, rows }: PointTableProps) {
  const say = useSay();
  const text = useText();
  return (
    <Table
      caption={title}
      captionHidden
      rows={rows}
      rowKey={({ code }) => code}
      dense
      columns={[
        { key: "title", title: say(head), rowHeader: true, cell: (row) => text(row.title) },
        {
          key: "points",
          title: say("result.dimensions.points"),
          numeric: true,
          cell: ({ points }) => formatPoints(points),
        },
        {
          key: "max",
          title: say("result.dimensions.max"),
          numeric: true,
          cell: ({ max }) => formatPoints(max),
        },
        {
          key: "share",
          title: say("result.dimensions.share"),
          numeric: true,
          cell: (row) => `${percent(row)}%`,
        },
      ]}
    />
  );
}
