import { groupedWan } from "~/components/chain/figures";
import { BarChart } from "~/components/chart/bar-chart";
import { useSay } from "~/components/language";
import type { KindTable } from "~/domain/chain/bureau-figures";
import { told } from "~/domain/chain/figure";

const MOST = 8;

/** The largest kinds of solution by what is shown of them; its table stands beside it. */
export function DemandChart({ table }: { readonly table: KindTable }) {
  const say = useSay();
  const largest = table.rows.slice(0, MOST).map(({ kind, total }) => ({ kind, value: told(total) ?? 0 }));
  const [first] = largest;
  const rest = told(table.other ?? undefined) ?? 0;
  // Where most of the money is in kinds that are merged, nothing is known of which are the largest.
  if (!first || first.value === 0 || rest > first.value) return null;
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
