import { lazy } from "react";
import { type RadarAxis, type RadarSeries, radar } from "~/figures/radar";
import { FigureSvg } from "./figure-svg";
import { LiveChart } from "./live-chart";

export type NamedRadarSeries = RadarSeries & { readonly name: string };
export type RadarChartProps = {
  readonly title: string;
  readonly description: string;
  readonly axes: readonly RadarAxis[];
  readonly series: readonly NamedRadarSeries[];
  readonly maximum: number;
  /** How a value is said where it is pointed at; the plain number without it. */
  readonly says?: (value: number) => string;
};

const LiveRadar = lazy(() => import("./live-radar"));

/** A radar with a legend; more than eight axes or so get crowded on a phone. */
export function RadarChart(props: RadarChartProps) {
  const figure = radar({ ...props, width: 420, height: 320, labelSize: 11 });
  const still = <FigureSvg figure={figure} title={props.title} description={props.description} />;
  return (
    <div className="max-w-xl">
      <LiveChart still={still} live={<LiveRadar {...props} />} />
      {props.series.length > 1 && <Legend series={props.series} />}
    </div>
  );
}

function Legend({ series }: Pick<RadarChartProps, "series">) {
  return (
    <ul className="mt-1 flex flex-wrap justify-center gap-x-5 gap-y-1 text-sm">
      {series.map(({ name, stroke, dash }) => (
        <li key={name} className="flex items-center gap-2">
          <svg width="28" height="8" aria-hidden="true">
            <line
              x1="0"
              y1="4"
              x2="28"
              y2="4"
              stroke={`var(--color-${stroke})`}
              strokeWidth="2.5"
              strokeDasharray={dash?.join(" ")}
            />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}
