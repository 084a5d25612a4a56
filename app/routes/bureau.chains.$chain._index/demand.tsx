import { useLoaderData } from "@remix-run/react";
import { useSay } from "~/components/language";
import { Section } from "~/components/layout/page";
import { EmptyState } from "~/components/ui/empty-state";
import { DemandChart } from "./demand-chart";
import { DemandMarks, DemandTable } from "./demand-table";
import type { loader } from "./route";

/** Both cuts of the demand, or why there is none: of working figures they count the firms that consented. */
export function Demand() {
  const { line, bySolutionKind, byCostKind, asked } = useLoaderData<typeof loader>();
  const say = useSay();
  const { demand } = line;
  const { of, seen } = demand;
  const shown = bySolutionKind.rows.length + byCostKind.rows.length > 0;
  return (
    <Section
      title={say("bureau.chain.demand.title")}
      lead={shown && say(seen < of ? "bureau.chain.demand.seen" : "bureau.chain.demand.lead", { seen, of })}
      together
    >
      {shown ? (
        <>
          <DemandMarks demand={demand} byYear={asked.audience === "working"} />
          <div className="grid grid-cols-[minmax(0,1fr)] gap-8 lg:grid-cols-2 print:grid-cols-1">
            <DemandTable
              caption={say("bureau.chain.demand.bySolution")}
              kindTitle={say("bureau.chain.demand.solutionKind")}
              table={bySolutionKind}
              nameOf={(kind) => say(`domain.solutionKind.${kind}`)}
              demand={demand}
            />
            <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-8">
              <DemandTable
                caption={say("bureau.chain.demand.byCost")}
                kindTitle={say("bureau.chain.demand.costKind")}
                table={byCostKind}
                nameOf={(kind) => say(`domain.costKind.${kind}`)}
                demand={demand}
              />
              <DemandChart table={bySolutionKind} />
            </div>
          </div>
        </>
      ) : (
        <EmptyState title={say(of === 0 ? "bureau.chain.demand.nobody" : "bureau.chain.demand.none")}>
          {of > 0 && say(`bureau.chain.demand.noneText.${asked.audience}`, { of })}
        </EmptyState>
      )}
    </Section>
  );
}
