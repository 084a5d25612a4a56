import { type Bar, bars } from "~/figures/bars";
import { FigureSvg } from "./figure-svg";

type BarChartProps = {
  readonly title: string;
  readonly description: string;
  readonly bars: readonly Bar[];
  /** Room for the names, of a width of 420. */
  readonly labelWidth?: number;
  readonly textWidth?: number;
};

/** Horizontal bars, each with its figure at the end: there is nothing left for a tooltip to say. */
export function BarChart({
  title,
  description,
  bars: rows,
  labelWidth = 120,
  textWidth = 90,
}: BarChartProps) {
  const figure = bars({ width: 420, labelWidth, textWidth, bars: rows, rowHeight: 30, labelSize: 12 });
  return (
    <FigureSvg figure={figure} title={title} description={description} className="h-auto w-full max-w-2xl" />
  );
}
