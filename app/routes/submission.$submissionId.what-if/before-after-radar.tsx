import { useMemo } from "react";
import { FigureSvg } from "~/components/chart/figure-svg";
import { useSay, useText } from "~/components/language";
import { pointsByIndicator } from "~/domain/scoring/by-indicator";
import { radar } from "~/figures/radar";
import type { Compared } from "./outcome";

const RINGS = 5;

/** Both radars over each other, drawn from the same geometry as everywhere; drawn at once, without a library. */
export function BeforeAfterRadar({ compared }: { readonly compared: Compared }) {
  const { instrument, before, after } = compared;
  const say = useSay();
  const text = useText();
  const submitted = useMemo(() => pointsByIndicator(instrument, before), [instrument, before]);
  const tried = useMemo(() => pointsByIndicator(instrument, after), [instrument, after]);
  const shares = (all: typeof tried) =>
    all.map(({ points, max }) => (max === 0 ? 0 : (points * RINGS) / max));
  const figure = radar({
    width: 352,
    height: 220,
    labelSize: 11,
    maximum: RINGS,
    axes: tried.map(({ title }) => ({ label: text(title) })),
    series: [
      { values: shares(tried), stroke: "brand", fill: "level-1" },
      { values: shares(submitted), stroke: "accent", dash: [5, 3] },
    ],
  });
  return (
    <figure>
      <figcaption className="font-semibold">{say("whatIf.outcome.radar")}</figcaption>
      <FigureSvg
        figure={figure}
        title={say("whatIf.outcome.radar")}
        description={say("whatIf.outcome.radarText")}
        className="h-auto w-full max-w-sm"
      />
      <ul className="flex justify-center gap-x-5 text-sm">
        <LegendLine stroke="accent" dash="5 3" name={say("whatIf.outcome.submitted")} />
        <LegendLine stroke="brand" name={say("whatIf.outcome.tried")} />
      </ul>
    </figure>
  );
}

type LegendLineProps = { readonly stroke: "accent" | "brand"; readonly dash?: string; readonly name: string };

function LegendLine({ stroke, dash, name }: LegendLineProps) {
  return (
    <li className="flex items-center gap-2">
      <svg width="28" height="8" aria-hidden="true">
        <line
          x1="0"
          y1="4"
          x2="28"
          y2="4"
          stroke={`var(--color-${stroke})`}
          strokeWidth="2.5"
          strokeDasharray={dash}
        />
      </svg>
      {name}
    </li>
  );
}
