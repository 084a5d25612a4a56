import { groupedWan } from "~/components/chain/figures";
import { BarChart } from "~/components/chart/bar-chart";
import { useSay } from "~/components/language";
import type { DemandLine } from "~/domain/chain/chain-aggregate";
import { rankDemand } from "~/domain/chain/demand-lines";

const MOST = 8;

/** The largest kinds of solution by what may be shown of them; its table stands beside it. */
export function DemandChart({ lines }: { readonly lines: readonly DemandLine[] }) {
  const say = useSay();
  const largest = rankDemand(lines)
    .shown.flatMap(({ kind, total }) => (total.shown ? [{ kind, value: total.value }] : []))
    .slice(0, MOST);
  const [first] = largest;
  if (!first) return null;
  return (
    <figure>
      <figcaption className="pb-2 font-semibold text-base">{say("bureau.chain.demand.chart")}</figcaption>
      <BarChart
        title={say("bureau.chain.demand.chart")}
        description={say("bureau.chain.demand.chartDescription")}
        labelWidth={150}
        textWidth={64}
        bars={largest.map(({ kind, value }) => ({
          label: say(`domain.solutionKind.${kind}`),
          value,
          maximum: first.value,
          text: groupedWan(value),
        }))}
      />
    </figure>
  );
}
