import { useSay } from "~/components/language";
import { Alert } from "~/components/ui/alert";
import { Table } from "~/components/ui/table";
import { cutText } from "~/domain/characters";
import type { Listed } from "~/sheets/read-catalogue-file";
import type { SheetProblem } from "~/sheets/read-catalogue-sheets";

/** Every mistake of a file by sheet, row and column, with what stands there and what to do about it. */
export function Mistakes({ mistakes }: { readonly mistakes: Listed }) {
  const say = useSay();
  const title = say("catalogueFile.refused", { count: mistakes.count });
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <Alert tone="danger" role="alert" title={title}>
        {say("catalogueFile.refusedText")}
      </Alert>
      <ProblemTable title={title} problems={mistakes} />
    </div>
  );
}

/** What a file was imported without, and review will ask for. */
export function Unfinished({ unfinished }: { readonly unfinished: Listed }) {
  const say = useSay();
  if (unfinished.count === 0) return null;
  const title = say("catalogueFile.unfinished", { count: unfinished.count });
  return (
    <>
      <Alert tone="warning" title={title}>
        {say("catalogueFile.unfinishedText")}
      </Alert>
      <ProblemTable title={title} problems={unfinished} />
    </>
  );
}

type ProblemTableProps = { readonly title: string; readonly problems: Listed };

function ProblemTable({ title, problems: { list, count } }: ProblemTableProps) {
  const say = useSay();
  const word = (key: string) => say(`catalogueFile.${key}`);
  const columnOf = ({ key }: SheetProblem) => {
    if (key === null) return "";
    return key === "retired" ? word("retired") : say(`catalogueField.${key}`);
  };
  return (
    <>
      <Table
        dense
        stacked
        caption={title}
        captionHidden
        rows={list}
        rowKey={(each) => JSON.stringify(each)}
        columns={[
          {
            key: "sheet",
            title: word("sheet"),
            className: "whitespace-nowrap",
            cell: ({ part, row, sheet }) => sheet || (row === null ? word("wholeFile") : word(part)),
          },
          { key: "row", title: word("row"), numeric: true, cell: ({ row }) => row },
          { key: "column", title: word("column"), className: "min-w-28", cell: columnOf },
          {
            key: "value",
            title: word("value"),
            className: "min-w-28 break-words",
            cell: ({ value }) => cutText(value ?? "", MOST_SHOWN),
          },
          {
            key: "what",
            title: word("what"),
            className: "min-w-56",
            cell: ({ problem }) => say(`problem.${problem.code}`, problem.values),
          },
        ]}
      />
      {count > list.length && (
        <p className="text-ink-soft">{say("catalogueFile.more", { count: count - list.length })}</p>
      )}
    </>
  );
}

const MOST_SHOWN = 60;
