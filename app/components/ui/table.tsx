import { type ReactNode, useId } from "react";
import { classNames } from "./class-names";

export type Column<Row> = {
  readonly key: string;
  readonly title: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** Figures: right-aligned and tabular. */
  readonly numeric?: boolean;
  /** The cell that names the row. */
  readonly rowHeader?: boolean;
  readonly className?: string;
};

export type Sum = { readonly key: string; readonly cells: readonly ReactNode[] };

type TableProps<Row> = {
  readonly caption: ReactNode;
  readonly captionHidden?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly dense?: boolean;
  /** Where the columns have no room, each row becomes a block with the columns below each other. */
  readonly stacked?: boolean;
  /** Shown in place of rows when there are none. */
  readonly empty?: ReactNode;
  /** A row of sums under the body; one cell a column. */
  readonly footer?: readonly ReactNode[];
  /** Several such rows, the sum of all last. */
  readonly sums?: readonly Sum[];
};

const scrolledByKeyboard = { tabIndex: 0 };
/** Up to so many rows stay together on one sheet of paper. */
const SHORT = 20;

/** A table that scrolls sideways inside its own frame on narrow screens, by keyboard too. */
export function Table<Row>(props: TableProps<Row>) {
  const captionId = useId();
  return (
    <section
      aria-labelledby={captionId}
      {...scrolledByKeyboard}
      className={classNames(
        "sideways relative",
        props.stacked && "stacked",
        props.rows.length <= SHORT && "print:break-inside-avoid",
      )}
    >
      <table className="w-full border-collapse text-left text-[0.92rem]">
        <caption
          id={captionId}
          className={props.captionHidden ? "sr-only" : "pb-2 text-left font-semibold text-base"}
        >
          {props.caption}
        </caption>
        <Head columns={props.columns} />
        <tbody>
          {props.rows.map((row) => (
            <BodyRow
              key={props.rowKey(row)}
              row={row}
              columns={props.columns}
              dense={props.dense ?? false}
              stacked={props.stacked ?? false}
            />
          ))}
          {props.rows.length === 0 && props.empty && (
            <tr>
              <td colSpan={props.columns.length} className="border-line border-b py-6 text-ink-soft">
                {props.empty}
              </td>
            </tr>
          )}
        </tbody>
        <Foot
          columns={props.columns}
          sums={props.sums ?? (props.footer ? [{ key: "sum", cells: props.footer }] : [])}
        />
      </table>
    </section>
  );
}

const align = (numeric: boolean | undefined) => (numeric ? "text-right whitespace-nowrap" : "text-left");

/** For a cell that stands below its row's name instead of below its heading. */
const nameOf = (title: ReactNode): string | undefined => (typeof title === "string" ? title : undefined);

function Head<Row>({ columns }: { readonly columns: readonly Column<Row>[] }) {
  return (
    <thead>
      <tr className="border-ink border-b">
        {columns.map(({ key, title, numeric }) => (
          <th
            key={key}
            scope="col"
            className={classNames(
              "whitespace-nowrap px-3 py-2 align-bottom font-medium text-ink-soft text-sm first:pl-0 last:pr-0",
              align(numeric),
            )}
          >
            {title}
          </th>
        ))}
      </tr>
    </thead>
  );
}

type BodyRowProps<Row> = {
  readonly row: Row;
  readonly columns: readonly Column<Row>[];
  readonly dense: boolean;
  readonly stacked: boolean;
};

function BodyRow<Row>({ row, columns, dense, stacked }: BodyRowProps<Row>) {
  return (
    <tr className="border-line border-b">
      {columns.map(({ key, title, cell, numeric, rowHeader, className }) => {
        const classes = classNames(
          "px-3 align-top first:pl-0 last:pr-0",
          dense ? "py-1" : "py-2",
          align(numeric),
          rowHeader && "font-medium",
          className,
        );
        return rowHeader ? (
          <th key={key} scope="row" className={classes} data-column={nameOf(title)}>
            {stacked ? <div className="min-w-0">{cell(row)}</div> : cell(row)}
          </th>
        ) : (
          <td key={key} className={classes} data-column={nameOf(title)}>
            {stacked ? <div className="min-w-0">{cell(row)}</div> : cell(row)}
          </td>
        );
      })}
    </tr>
  );
}

function Foot<Row>({
  columns,
  sums,
}: {
  readonly columns: readonly Column<Row>[];
  readonly sums: readonly Sum[];
}) {
  if (sums.length === 0) return null;
  return (
    <tfoot>
      {sums.map((sum, at) => (
        <tr
          key={sum.key}
          className={classNames(at === 0 && "border-ink border-t", at === sums.length - 1 && "font-semibold")}
        >
          {columns.map(({ key, title, numeric }, index) => (
            <td
              key={key}
              data-column={index > 0 ? nameOf(title) : undefined}
              className={classNames("px-3 py-2 first:pl-0 last:pr-0", align(numeric))}
            >
              {sum.cells[index]}
            </td>
          ))}
        </tr>
      ))}
    </tfoot>
  );
}
