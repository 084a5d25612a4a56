import { HiddenNotes } from "~/components/chain/figure-cell";
import { useLanguage, useSay } from "~/components/language";
import { Section } from "~/components/layout/page";
import { Button } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { Stat, Stats } from "~/components/ui/stat";
import type { AggregateReference } from "~/domain/chain/aggregate-papers";
import { chainLine } from "~/domain/chain/chain-line";
import { ChainFigures } from "./chain-figures";
import { PaperTable } from "./paper-table";
import type { Result } from "./use-add-up";

type AddedUpProps = { readonly result: Result; readonly reference: AggregateReference };

/** What the papers add up to, and what became of each file. */
export function AddedUp({ result, reference }: AddedUpProps) {
  const say = useSay();
  const { papers, aggregate } = result;
  const lines = aggregate.overview.chains
    .map((row) => chainLine(row, reference.chains))
    .filter(({ firms }) => firms > 0);
  const genuine = papers.filter(({ verdict }) => verdict === "genuine").length;
  return (
    <>
      <Section
        title={say("papers.result.title")}
        lead={say("papers.result.lead")}
        actions={<DownloadButton result={result} reference={reference} />}
      >
        <div className="grid gap-6">
          <Stats>
            <Stat label={say("papers.sheet.files")} value={papers.length} />
            <Stat label={say("papers.result.genuine")} value={genuine} />
            <Stat label={say("papers.result.counted")} value={aggregate.overview.total.firms} />
            <Stat label={say("papers.result.refused")} value={papers.length - genuine} />
          </Stats>
          {lines.length === 0 ? (
            <EmptyState title={say("papers.result.none")}>{say("papers.result.noneText")}</EmptyState>
          ) : (
            <>
              <ChainFigures lines={lines} total={chainLine(aggregate.overview.total, reference.chains)} />
              <HiddenNotes rule={reference.parameters.disclosure} />
            </>
          )}
        </div>
      </Section>
      <Section title={say("papers.result.files")}>
        <PaperTable papers={papers} />
      </Section>
    </>
  );
}

/** The workbook is made here as well; its writer is fetched when asked for. */
function DownloadButton({ result, reference }: AddedUpProps) {
  const say = useSay();
  const language = useLanguage();
  const download = async () => {
    const [{ paperSheets }, { xlsxBlob }] = await Promise.all([
      import("~/sheets/paper-sheets"),
      import("~/sheets/xlsx-blob"),
    ]);
    const blob = await xlsxBlob(paperSheets({ ...result, reference }, { say, language }));
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = `${say("papers.title")}.xlsx`;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return <Button onClick={() => void download()}>{say("papers.result.download")}</Button>;
}
