import type { Language } from "~/domain/text";
import type { Attachment } from "./attach";
import type { Align } from "./sheet";

/** A row of a table; a strong one is a sum. */
export type PlainRow = { readonly cells: readonly string[]; readonly strong?: boolean };
export type PlainColumn = { readonly title: string; readonly share: number; readonly align?: Align };

/** What a paper beside the report is made of, in the order of reading. */
export type Block =
  | { readonly kind: "title"; readonly text: string; readonly lines: readonly string[] }
  /** `follow`: goes on this page where so much room is left, else on a new one. */
  | { readonly kind: "section"; readonly text: string; readonly follow?: number }
  | { readonly kind: "heading"; readonly text: string; readonly company?: number }
  | { readonly kind: "text"; readonly text: string; readonly small?: boolean }
  | { readonly kind: "notice"; readonly text: string }
  | { readonly kind: "list"; readonly entries: readonly string[]; readonly numbered?: boolean }
  | { readonly kind: "facts"; readonly entries: readonly (readonly [label: string, value: string])[] }
  | {
      readonly kind: "figures";
      readonly entries: readonly { readonly label: string; readonly figure: string; readonly note: string }[];
    }
  | {
      readonly kind: "table";
      readonly title?: string;
      readonly columns: readonly PlainColumn[];
      readonly rows: readonly PlainRow[];
      readonly note?: string;
    }
  /** A question to be filled in by hand: boxes to tick, lines to write on; kept on one page. */
  | {
      readonly kind: "question";
      readonly title: string;
      readonly text: string;
      readonly options: readonly string[];
      readonly lines: readonly string[];
    }
  /** Boxes side by side for signature and seal. */
  | {
      readonly kind: "seals";
      readonly titles: readonly string[];
      readonly date: string;
      readonly height?: number;
    }
  /** A code to scan with lines and a box for a seal beside it; `text` is what it holds, `alt` what it is. */
  | {
      readonly kind: "code";
      readonly text: string;
      readonly alt: string;
      readonly lines: readonly string[];
      readonly seal: string;
      readonly date: string;
    }
  | { readonly kind: "break" };

/** A paper in words: everything that is to be read on it is said already. */
export type PlainPaper = {
  readonly language: Language;
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly issued: Date;
  /** Running head: left and right; foot left. */
  readonly head: readonly [left: string, right: string];
  readonly foot: string;
  /** "Page 2 of 5", by page from 1. */
  readonly pageOf: { readonly before: string; readonly between: string; readonly after: string };
  readonly blocks: readonly Block[];
  /** Data that travel in the file, by name; a paper with any is sealed. */
  readonly enclosed?: readonly Attachment[];
};
