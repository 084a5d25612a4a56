import type { FiguresMark } from "~/domain/chain/figures-asked";
import type { Language } from "~/domain/text";
import { formatDate, formatTime } from "./format";
import type { Say } from "./translator";

type Voice = { readonly say: Say; readonly language: Language };

/** Whose figures these are: who looked at working figures and when, or who released them and of which day. */
export const sayFiguresMark = (mark: FiguresMark, { say, language }: Voice): string =>
  mark.audience === "working"
    ? say("bureau.mark.working", {
        by: mark.by,
        date: formatDate(mark.at, language),
        time: formatTime(mark.at),
      })
    : say("bureau.mark.publication", { by: mark.by, date: formatDate(mark.day, language) });

/** The moment or the day that the figures are of. */
export const figuresDate = (mark: FiguresMark): Date =>
  mark.audience === "working" ? mark.at : new Date(`${mark.day}T00:00:00+08:00`);
