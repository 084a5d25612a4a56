import { useState } from "react";
import { FigureNotes } from "~/components/chain/notes";
import { useLanguage, useSay, useText } from "~/components/language";
import { Section } from "~/components/layout/page";
import { useShellData } from "~/components/layout/shell-data";
import { Button } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { Stat, Stats } from "~/components/ui/stat";
import type { AggregateReference } from "~/domain/chain/aggregate-papers";
import { fileNames } from "~/sheets/file-names";
import { chinaDay } from "~/sheets/sheet";
import { ChainFigures } from "./chain-figures";
import { PaperTable } from "./paper-table";
import type { Result } from "./use-add-up";

type AddedUpProps = { readonly result: Result; readonly reference: AggregateReference };

/** What the papers add up to, and what became of each file. */
export function AddedUp({ result, reference }: AddedUpProps) {
  const say = useSay();
  const text = useText();
  const { papers, aggregate } = result;
  const { overview } = aggregate;
  const { total } = overview;
  const reasons = reference.parameters.audiences?.reasons;
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
            <Stat label={say("papers.result.counted")} value={total.firms} />
            <Stat label={say("papers.result.refused")} value={papers.length - genuine} />
          </Stats>
          {total.firms === 0 ? (
            <EmptyState title={say("papers.result.none")}>{say("papers.result.noneText")}</EmptyState>
          ) : (
            <>
              <ChainFigures {...overview} lines={overview.lines.filter(({ firms }) => firms > 0)} />
              <FigureNotes rule={reference.parameters.disclosure} reasons={reasons ? text(reasons) : null} />
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
  const saves = useShellData()?.savesFiles ?? true;
  const [refused, setRefused] = useState(false);
  const download = async () => {
    if (!saves) return setRefused(true);
    const [{ paperSheets }, { xlsxBlob }] = await Promise.all([
      import("~/sheets/paper-sheets"),
      import("~/sheets/xlsx-blob"),
    ]);
    const blob = await xlsxBlob(paperSheets({ ...result, reference }, { say, language }));
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    const { name } = fileNames(
      { scope: [say("papers.title")], code: "papers" },
      result.aggregate.audience === "working"
        ? { audience: "working", at: result.asOf, by: "" }
        : { audience: "publication", day: chinaDay(result.asOf), by: "" },
      say,
    );
    link.download = `${name}.xlsx`;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <>
      <Button onClick={() => void download()}>{say("papers.result.download")}</Button>
      <p role="status" className="w-full text-warning empty:hidden">
        {refused && say("openInBrowser.lead")}
      </p>
    </>
  );
}
