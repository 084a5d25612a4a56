import { useSay } from "~/components/language";
import { levelClass } from "~/components/ui/badge";
import { classNames } from "~/components/ui/class-names";
import { type Classes, type Figure, told } from "~/domain/chain/figure";
import { sayClass } from "~/messages/say-classes";

const HATCHED =
  "border border-line-strong bg-[repeating-linear-gradient(135deg,var(--color-line-strong)_0_1px,transparent_1px_5px)]";

/** The colour of a class is that of its first level, or level 1's where that is none. */
const classColour = (levels: Classes[number]): string => levelClass(levels.find((level) => level > 0) ?? 0);

type LevelBarProps = {
  readonly classes: Classes;
  readonly levels: readonly Figure[];
  readonly firms: number;
  /** What the whole width stands for. */
  readonly maximum: number;
};

/** Firms by class of level as one bar; what is not shown by class is hatched. The figures stand in the same row. */
export function LevelBar({ classes, levels, firms, maximum }: LevelBarProps) {
  const counts = levels.map((figure) => told(figure) ?? 0);
  const shown = counts.reduce((sum, count) => sum + count, 0);
  const width = (count: number) => ({ width: `${maximum > 0 ? (100 * count) / maximum : 0}%` });
  return (
    <span aria-hidden="true" className="flex h-4 w-full min-w-36">
      {classes.map((of, at) => {
        const count = counts[at] ?? 0;
        return count > 0 ? <span key={of.join()} className={classColour(of)} style={width(count)} /> : null;
      })}
      {firms > shown && <span className={HATCHED} style={width(firms - shown)} />}
    </span>
  );
}

type LevelLegendProps = { readonly classes: Classes; readonly hatched?: boolean };

/** Names the colours of the bars. */
export function LevelLegend({ classes, hatched }: LevelLegendProps) {
  const say = useSay();
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-ink-soft text-sm">
      {classes.map((levels) => (
        <li key={levels.join()} className="flex items-center gap-1.5">
          <span aria-hidden="true" className={classNames("h-3 w-5", classColour(levels))} />
          {levels.length === 1 ? say(`domain.level.${levels[0]}`) : sayClass(levels, "firm", say)}
        </li>
      ))}
      {hatched && (
        <li className="flex items-center gap-1.5">
          <span aria-hidden="true" className={classNames("h-3 w-5", HATCHED)} />
          {say("bureau.mark.notByLevel")}
        </li>
      )}
    </ul>
  );
}
