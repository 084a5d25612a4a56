import { BarChart } from "~/components/chart/bar-chart";
import { ChartWithTable } from "~/components/chart/chart-with-table";
import { RadarChart } from "~/components/chart/radar-chart";
import { useSay, useText } from "~/components/language";
import { Explained, sayMaximum } from "~/components/scoring/explained";
import { Table } from "~/components/ui/table";
import { formatPoints, type Millipoints } from "~/domain/points";
import type { WeightPath } from "~/domain/scoring/weight-path";
import type { Text } from "~/domain/text";
import type { ItemRow } from "./item-rows";

export type Scored = {
  readonly code: string;
  readonly title: Text;
  readonly points: Millipoints;
  readonly max: Millipoints;
  readonly weights: WeightPath;
};

type ChartProps<Name extends string> = { readonly [key in Name]: readonly Scored[] } & {
  readonly items: readonly ItemRow[];
};

/** Whole percent of the possible points; for showing only. */
const percent = ({ points, max }: Scored): number => (max === 0 ? 0 : Math.round((points * 100) / max));

export function DimensionBars({ dimensions, items }: ChartProps<"dimensions">) {
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
          rule="dimension"
          itemsOf={({ code }) => items.filter(({ dimension }) => dimension === code)}
        />
      }
    />
  );
}

const RINGS = 5;

export function IndicatorRadar({ indicators, items }: ChartProps<"indicators">) {
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
          rule="indicator"
          itemsOf={({ code }) => items.filter(({ indicator }) => indicator === code)}
        />
      }
    />
  );
}

type PointTableProps = {
  readonly title: string;
  readonly head: string;
  readonly rows: readonly Scored[];
  readonly rule: "dimension" | "indicator";
  /** The items that a row is the sum of. */
  readonly itemsOf: (row: Scored) => readonly ItemRow[];
};

function PointTable({ title, head, rows, rule, itemsOf }: PointTableProps) {
  const say = useSay();
  const text = useText();
  const inputs = (row: Scored) =>
    itemsOf(row).map((item) => ({
      key: item.code,
      name: `${item.code} ${text(item.title)}`,
      value: say("explain.pointsValue", { points: formatPoints(item.points) }),
    }));
  const opened = (row: Scored, value: string, what: string, words: string) => (
    <Explained
      value={value}
      title={`${text(row.title)} · ${say(what)} ${value}`}
      rule={words}
      inputs={inputs(row)}
      anchor="weights"
    />
  );
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
          cell: (row) =>
            opened(row, formatPoints(row.points), "result.dimensions.points", say(`explain.${rule}`)),
        },
        {
          key: "max",
          title: say("result.dimensions.max"),
          numeric: true,
          cell: (row) => (
            <Explained
              value={formatPoints(row.max)}
              title={`${text(row.title)} · ${say("result.dimensions.max")} ${formatPoints(row.max)}`}
              rule={sayMaximum(say, row.weights, row.max)}
              anchor="weights"
            />
          ),
        },
        {
          key: "share",
          title: say("result.dimensions.share"),
          numeric: true,
          cell: (row) => opened(row, `${percent(row)}%`, "result.dimensions.share", say("explain.share")),
        },
      ]}
    />
  );
}
