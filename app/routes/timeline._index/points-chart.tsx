import { FigureSvg } from "~/components/chart/figure-svg";
import { useSay } from "~/components/language";
import type { Milestone } from "~/domain/milestones/timeline";
import { formatPoints } from "~/domain/points";
import { pointsOverTime, type TimedPoint } from "~/figures/points-over-time";
import { levelColor } from "~/styles/tokens";
import type { TimelinePage } from "./page.server";

const MOST = 100_000;
const DAY = 86_400_000;
const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY;

type PointsChartProps = Pick<TimelinePage, "milestones" | "bands">;

/** Points over the years; the table of all entries below it holds the same facts. */
export function PointsChart({ milestones, bands }: PointsChartProps) {
  const say = useSay();
  const points = milestones.flatMap(timedPoint);
  if (points.length === 0) return null;
  const marks = milestones.flatMap((each) =>
    each.kind === "onsite"
      ? [
          {
            day: dayNumber(each.on),
            label: say("timeline.onsiteMark", { level: say(`domain.sceneLevel.${each.level}`) }),
          },
        ]
      : [],
  );
  const figure = pointsOverTime({
    width: 440,
    height: 260,
    maximum: MOST,
    points,
    marks,
    bands: [{ level: 0 as const, points: 0 }, ...bands].map(({ level, points: from }) => ({
      from,
      label: level === 0 ? "" : say(`domain.sceneLevel.${level}`),
      color: levelColor(level),
    })),
    ticks: ticksOf([...points, ...marks].map(({ day }) => day)),
  });
  return (
    <figure className="min-w-0">
      <figcaption>
        <h2 className="text-xl">{say("timeline.chart")}</h2>
        <p className="max-w-3xl text-[0.95rem] text-ink-soft">{say("timeline.chartLead")}</p>
      </figcaption>
      <div className="mt-3">
        <FigureSvg
          figure={figure}
          title={say("timeline.chart")}
          description={say("timeline.chartDescription")}
          className="h-auto w-full max-w-3xl"
        />
      </div>
    </figure>
  );
}

const timedPoint = (milestone: Milestone): readonly TimedPoint[] => {
  if (milestone.kind !== "submission" && milestone.kind !== "historical") return [];
  const { on, points, level, kind } = milestone;
  return [
    {
      day: dayNumber(on),
      value: points,
      label: formatPoints(points),
      fill: levelColor(level),
      shape: kind === "submission" ? "joined" : "lone",
    },
  ];
};

/** Below this many days the quarters are named, above it the years. */
const QUARTERS_UP_TO = 750;

/** The beginnings of quarters or years between the first and the last day; the first day alone where there is none. */
const ticksOf = (days: readonly number[]) => {
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const step = last - first > QUARTERS_UP_TO ? 12 : 3;
  const begin = new Date(first * DAY);
  const months = Array.from({ length: 200 }, (_, at) => at * step).map((month) => {
    const date = new Date(Date.UTC(begin.getUTCFullYear(), month, 1));
    return { day: date.getTime() / DAY, label: date.toISOString().slice(0, 7) };
  });
  const within = months.filter(({ day }) => day >= first && day <= last);
  return within.length > 0
    ? within
    : [{ day: first, label: new Date(first * DAY).toISOString().slice(0, 10) }];
};
