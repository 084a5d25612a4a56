import type { Language } from "~/domain/text";
import { formatDate } from "~/messages/format";
import type { Say } from "~/messages/translator";
import { chinaDay, type Sheet } from "./sheet";

/** A sheet that says on which day it was made: only such a one is written into a file. `madeOn`: ISO day in China. */
export type DatedSheet = Sheet & { readonly madeOn: string };

type Voice = { readonly say: Say; readonly language: Language };

/** The sheets with the day on which they are made, as the last of their facts. */
export const dated = (sheets: readonly Sheet[], now: Date, voice: Voice): readonly DatedSheet[] =>
  sheets.map((sheet) => ({
    ...sheet,
    facts: [...sheet.facts, sayMadeOn(now, voice)],
    madeOn: chinaDay(now),
  }));

/** "导出日期：2026年11月23日（北京时间）". */
export const sayMadeOn = (now: Date, { say, language }: Voice): string =>
  say("common.madeOn", { date: formatDate(now, language) });
