import { useLoaderData } from "@remix-run/react";
import { useLanguage, useSay } from "~/components/language";
import { Section } from "~/components/layout/page";
import { EmptyState } from "~/components/ui/empty-state";
import { kindsByYear } from "~/domain/chain/bureau-figures";
import { sayDemand } from "~/messages/say-demand";
import { DemandChart } from "./demand-chart";
import { DemandMarks, DemandTable } from "./demand-table";
import type { loader } from "./route";

/** Both cuts of the demand, or why there is none: of working figures they count the firms that consented. */
export function Demand() {
  const { line, bySolutionKind, byCostKind, asked } = useLoaderData<typeof loader>();
  const say = useSay();
  const language = useLanguage();
  const { demand } = line;
  const tables = [bySolutionKind, byCostKind];
  const words = sayDemand(demand, tables, asked.audience, { say, language });
  if (tables.every(({ rows }) => rows.length === 0))
    return (
      <Section title={say("bureau.chain.demand.title")} together>
        <EmptyState title={words.length > 1 ? words[0] : say(emptyTitle(demand.of))}>
          {demand.of > 0 && (words.length > 1 ? words.slice(1) : words).join("")}
        </EmptyState>
      </Section>
    );
  const counted = words.length > 0 ? words.join(" ") : say("bureau.chain.demand.lead");
  return (
    <Section title={say("bureau.chain.demand.title")} lead={counted} together>
      <DemandMarks demand={demand} byYear={kindsByYear(tables)} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8 lg:grid-cols-2 print:grid-cols-1">
        {bySolutionKind.rows.length > 0 && (
          <DemandTable
            caption={say("bureau.chain.demand.bySolution")}
            kindTitle={say("bureau.chain.demand.solutionKind")}
            table={bySolutionKind}
            nameOf={(kind) => say(`domain.solutionKind.${kind}`)}
            demand={demand}
          />
        )}
        <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-8">
          {byCostKind.rows.length > 0 && (
            <DemandTable
              caption={say("bureau.chain.demand.byCost")}
              kindTitle={say("bureau.chain.demand.costKind")}
              table={byCostKind}
              nameOf={(kind) => say(`domain.costKind.${kind}`)}
              demand={demand}
            />
          )}
          <DemandChart table={bySolutionKind} />
        </div>
      </div>
    </Section>
  );
}

const emptyTitle = (of: number): string =>
  of === 0 ? "bureau.chain.demand.nobody" : "bureau.chain.demand.none";
