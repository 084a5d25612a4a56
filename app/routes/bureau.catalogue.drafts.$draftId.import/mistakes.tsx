import { useSay } from "~/components/language";
import { Alert } from "~/components/ui/alert";
import { Table } from "~/components/ui/table";
import type { SheetProblem } from "~/sheets/read-catalogue-sheets";

type MistakesProps = { readonly mistakes: readonly SheetProblem[]; readonly count: number };

/** Every mistake of a file by sheet, row and column, with what to do about it. */
export function Mistakes({ mistakes, count }: MistakesProps) {
  const say = useSay();
  const word = (key: string) => say(`catalogueFile.${key}`);
  const columnOf = ({ key }: SheetProblem) => {
    if (key === null) return "";
    return key === "retired" ? word("retired") : say(`catalogueField.${key}`);
  };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <Alert tone="danger" role="alert" title={say("catalogueFile.refused", { count })}>
        {word("refusedText")}
      </Alert>
      <Table
        dense
        caption={say("catalogueFile.refused", { count })}
        captionHidden
        rows={mistakes}
        rowKey={(each) => JSON.stringify(each)}
        columns={[
          {
            key: "sheet",
            title: word("sheet"),
            className: "whitespace-nowrap",
            cell: ({ part, row }) => (row === null ? word("wholeFile") : word(part)),
          },
          { key: "row", title: word("row"), numeric: true, cell: ({ row }) => row },
          { key: "column", title: word("column"), className: "min-w-28", cell: columnOf },
          {
            key: "what",
            title: word("what"),
            className: "min-w-56",
            cell: ({ problem }) => say(`problem.${problem.code}`, problem.values),
          },
        ]}
      />
      {count > mistakes.length && (
        <p className="text-ink-soft">{say("catalogueFile.more", { count: count - mistakes.length })}</p>
      )}
    </div>
  );
}
