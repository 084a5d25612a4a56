import type { Language } from "~/domain/text";
import type { Say } from "~/messages/translator";
import type { PlainPaper } from "~/pdf/plain-paper";

/** Who words a paper. */
export type Voice = { readonly say: Say; readonly language: Language };

type Frame = Pick<PlainPaper, "title" | "author" | "subject" | "issued" | "head" | "blocks">;

/** A paper with the foot and the page numbers that all of them have. */
export const framed = (paper: Frame, { say, language }: Voice): PlainPaper => ({
  ...paper,
  language,
  foot: say("shell.productTitle"),
  pageOf: {
    before: say("beside.pageOf.before"),
    between: say("beside.pageOf.between"),
    after: say("beside.pageOf.after"),
  },
});
