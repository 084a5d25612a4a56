import { useSay } from "~/components/language";
import type { Cell } from "~/domain/chain/disclosure";
import { HIDDEN_MARKS, HIDDEN_REASONS } from "~/messages/hidden-marks";

type FigureCellProps = { readonly cell: Cell | undefined; readonly format?: (value: number) => string };

/** A figure, or the mark of the note that says why it is not shown. */
export function FigureCell({ cell, format = String }: FigureCellProps) {
  const say = useSay();
  if (!cell) return null;
  if (cell.shown) return <>{format(cell.value)}</>;
  const reason = say(`domain.hidden.${cell.reason}`);
  return (
    <span title={reason} className="font-normal text-ink-faint">
      <span aria-hidden="true">{HIDDEN_MARKS[cell.reason]}</span>
      <span className="sr-only">{reason}</span>
    </span>
  );
}

type HiddenNotesProps = {
  readonly rule: { readonly minimumFirms: number; readonly dominancePercent: number; readonly demo: boolean };
};

/** What the marks in the tables stand for, and the rule behind them. */
export function HiddenNotes({ rule }: HiddenNotesProps) {
  const say = useSay();
  const { minimumFirms, dominancePercent, demo } = rule;
  return (
    <div className="text-ink-soft text-sm">
      <p>
        {say("bureau.hidden.rule", { minimum: minimumFirms, percent: dominancePercent })}
        {demo && say("bureau.hidden.demo")}
      </p>
      <ul className="mt-1 flex flex-wrap gap-x-6">
        {HIDDEN_REASONS.map((reason) => (
          <li key={reason}>
            {HIDDEN_MARKS[reason]} {say(`domain.hidden.${reason}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}
