import { type ReactNode, Suspense } from "react";
import { useMounted } from "../use-mounted";

type LiveChartProps = {
  /** The picture drawn by the server: first paint, no script, and paper. */
  readonly still: ReactNode;
  /** The same with tooltips, loaded after the page. */
  readonly live: ReactNode;
};

/** Shows the still picture until the live one is there; paper always gets the still one. */
export function LiveChart({ still, live }: LiveChartProps) {
  const mounted = useMounted();
  if (!mounted) return still;
  return (
    <Suspense fallback={still}>
      <div className="print:hidden">{live}</div>
      <div className="hidden print:block">{still}</div>
    </Suspense>
  );
}
