import type { Cell } from "~/domain/chain/disclosure";
import type { Language } from "~/domain/text";
import { formatDate } from "~/messages/format";
import { HIDDEN_MARKS, HIDDEN_REASONS } from "~/messages/hidden-marks";
import type { Say } from "~/messages/translator";
import type { SheetValue } from "./sheet";

/** Who words a sheet: messages and language of the reader. */
export type Voice = { readonly say: Say; readonly language: Language };

type Made = { readonly bureau: string; readonly asOf: Date };

/** The lines under a title: the bureau and the day of the figures. */
export const madeBy = ({ bureau, asOf }: Made, { say, language }: Voice): readonly string[] => [
  say("bureau.file.bureau", { bureau }),
  say("bureau.file.asOf", { date: formatDate(asOf, language) }),
];

type Rule = { readonly minimumFirms: number; readonly dominancePercent: number; readonly demo: boolean };

/** What the marks stand for, as under the tables of the pages. */
export const hiddenNotes = ({ minimumFirms, dominancePercent, demo }: Rule, say: Say): readonly string[] => [
  say("bureau.hidden.rule", { minimum: minimumFirms, percent: dominancePercent }) +
    (demo ? say("bureau.hidden.demo") : ""),
  ...HIDDEN_REASONS.map((reason) => `${HIDDEN_MARKS[reason]} ${say(`domain.hidden.${reason}`)}`),
  say("bureau.counting"),
  say("bureau.file.note"),
];

/** A figure, in the unit `of` makes of it, or the mark of why it is not shown. */
export const figure = (
  cell: Cell | undefined,
  of: (value: number) => number = (value) => value,
): SheetValue => {
  if (!cell) return null;
  return cell.shown ? of(cell.value) : HIDDEN_MARKS[cell.reason];
};

/** Yuan → 万元; four decimals at most, which a number holds. */
export const inWan = (yuan: number): number => yuan / 10_000;

/** A share of 1, or nothing where there is nothing to take it of. */
export const shareOf = (cell: Cell, whole: number): SheetValue =>
  whole === 0 ? null : figure(cell, (count) => count / whole);
