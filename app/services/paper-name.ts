import { cutText } from "~/domain/characters";
import type { Language } from "~/domain/text";

type Named = { readonly firm: string; readonly number: string; readonly language: Language };

/** Firm, number and language; without what a file system refuses in a name. */
export const paperName = ({ firm, number, language }: Named): string =>
  `${cutText(firm.replace(/[\\/:*?"<>|\p{Cc}]/gu, ""), 56)}-${number}-${language}.pdf`;
