import {
  PolarAngleAxis,
  PolarGrid,
  PolarRadiusAxis,
  Radar,
  RadarChart,
  ResponsiveContainer,
  Tooltip,
} from "recharts";
import type { RadarChartProps } from "./radar-chart";

const color = (token: string | undefined) => (token ? `var(--color-${token})` : "none");

/** The radar with tooltips. Without movement, so nothing to reduce. */
export default function LiveRadar({ title, axes, series, maximum, says = String }: RadarChartProps) {
  const rows = axes.map((axis, index) => ({
    label: axis.marked ? `★${axis.label}` : axis.label,
    ...Object.fromEntries(series.map((each, number) => [`s${number}`, each.values[index] ?? 0])),
  }));
  return (
    <div className="h-80" role="img" aria-label={title}>
      <ResponsiveContainer width="100%" height="100%">
        <RadarChart data={rows} outerRadius="72%">
          <PolarGrid stroke={color("line")} />
          <PolarAngleAxis dataKey="label" tick={{ fontSize: 12, fill: color("ink-soft") }} />
          <PolarRadiusAxis domain={[0, maximum]} tick={false} axisLine={false} />
          {series.map((each, number) => (
            <Radar
              key={each.name}
              name={each.name}
              dataKey={`s${number}`}
              stroke={color(each.stroke)}
              strokeWidth={2}
              strokeDasharray={each.dash?.join(" ")}
              fill={color(each.fill)}
              fillOpacity={each.fill ? 0.5 : 0}
              isAnimationActive={false}
            />
          ))}
          <Tooltip isAnimationActive={false} formatter={(value) => says(Number(value))} />
        </RadarChart>
      </ResponsiveContainer>
    </div>
  );
}
