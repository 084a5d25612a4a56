import type { Figure } from "~/domain/chain/figure";
import type { FiguresMark } from "~/domain/chain/figures-asked";
import type { Language, Text } from "~/domain/text";
import { NONE_MARK, WITHHELD_MARK } from "~/messages/say-figure";
import { sayFiguresMark } from "~/messages/say-figures-mark";
import type { Say } from "~/messages/translator";
import type { SheetValue } from "./sheet";

/** Who words a sheet: messages and language of the reader. */
export type Voice = { readonly say: Say; readonly language: Language };

export type Made = { readonly bureau: string; readonly mark: FiguresMark };

/** The lines under a title: the bureau, and whose figures they are. Whether they may leave the house comes first. */
export const madeBy = ({ bureau, mark }: Made, voice: Voice): readonly string[] => [
  ...(mark.audience === "working" ? [voice.say("bureau.mark.internalFile")] : []),
  voice.say("bureau.file.bureau", { bureau }),
  sayFiguresMark(mark, voice),
];

type Rule = { readonly minimumFirms: number; readonly dominancePercent: number; readonly demo: boolean };
type Ruled = { readonly rule: Rule; readonly mark: FiguresMark; readonly reasons?: Text | null };

/** By which rule the figures are shown, and how firms are counted, as under the tables of the pages. */
export const figureNotes = ({ rule, mark, reasons }: Ruled, { say, language }: Voice): readonly string[] => {
  const { minimumFirms: minimum, dominancePercent: percent, demo } = rule;
  const published =
    say("bureau.rule.publication", { minimum, percent }) + (demo ? say("bureau.rule.demo") : "");
  return [
    ...(mark.audience === "publication" ? [published] : reasons ? [reasons[language]] : []),
    say("bureau.counting"),
    say("bureau.rounding"),
    say("bureau.file.note"),
  ];
};

/** A figure, in the unit `of` makes of it, or its mark. */
export const figure = (
  shown: Figure | undefined,
  of: (value: number) => number = (value) => value,
): SheetValue => {
  switch (shown?.kind) {
    case undefined:
      return null;
    case "exact":
      return of(shown.value);
    case "at-least":
      return { atLeast: of(shown.value) };
    default:
      return shown?.kind === "withheld" ? WITHHELD_MARK : NONE_MARK;
  }
};

/** Yuan → 万元; four decimals at most, which a number holds. */
export const inWan = (yuan: number): number => yuan / 10_000;

/** A share of the firms that are counted; nothing is rounded here. */
export const shareOf = (part: Figure, whole: number): SheetValue =>
  part.kind === "exact" && whole > 0 ? { part: part.value, whole } : figure(part);
