import { useSay } from "~/components/language";
import { Badge, type Tone } from "~/components/ui/badge";
import { Table } from "~/components/ui/table";
import { sayCounting } from "~/sheets/paper-sheets";
import type { AddedPaper } from "~/verify/add-up";

const TONES: Readonly<Record<AddedPaper["verdict"], Tone>> = {
  genuine: "positive",
  altered: "danger",
  "unknown-key": "warning",
  unreadable: "neutral",
};
const MOST_ROWS = 500;

/** Those that are not genuine first: they need somebody. */
const ordered = (papers: readonly AddedPaper[]) =>
  papers.toSorted((a, b) => Number(a.verdict === "genuine") - Number(b.verdict === "genuine"));

/** What every file was and what became of it. */
export function PaperTable({ papers }: { readonly papers: readonly AddedPaper[] }) {
  const say = useSay();
  const rows = ordered(papers).slice(0, MOST_ROWS);
  return (
    <div className="grid gap-2">
      <Table
        dense
        caption={say("papers.result.files")}
        captionHidden
        rows={rows}
        rowKey={({ file }) => file}
        columns={[
          {
            key: "file",
            title: say("papers.column.file"),
            rowHeader: true,
            className: "break-all",
            cell: ({ file }) => file,
          },
          {
            key: "verdict",
            title: say("papers.column.verdict"),
            cell: ({ verdict }) => (
              <Badge tone={TONES[verdict]}>{say(`verify.verdictTitle.${verdict}`)}</Badge>
            ),
          },
          { key: "firm", title: say("verify.fact.firm"), cell: ({ paper }) => paper?.firm.name ?? "—" },
          { key: "counting", title: say("papers.column.counting"), cell: (paper) => sayCounting(paper, say) },
        ]}
      />
      {papers.length > rows.length && (
        <p className="text-ink-soft text-sm">{say("papers.result.shown", { count: rows.length })}</p>
      )}
    </div>
  );
}
