import { barLength } from "~/figures/bars";
import { rounded } from "~/figures/types";

type BeforeAfterBarProps = { readonly before: number; readonly after: number; readonly max: number };

const WIDTH = 300;

/** A bar of what is tried out with a line where it was submitted; the figures stand beside it as text. */
export function BeforeAfterBar({ before, after, max }: BeforeAfterBarProps) {
  const length = (value: number) => rounded(barLength({ value, maximum: max }, WIDTH));
  const line = Math.min(WIDTH - 3, Math.max(0, length(before) - 1.5));
  return (
    <svg viewBox={`0 0 ${WIDTH} 14`} preserveAspectRatio="none" aria-hidden="true" className="h-3.5 w-full">
      <rect x="0" y="3" width={WIDTH} height="8" fill="var(--color-level-0)" />
      <rect x="0" y="3" width={length(after)} height="8" fill="var(--color-brand)" />
      <rect x={line} y="0" width="3" height="14" fill="var(--color-accent)" />
    </svg>
  );
}
