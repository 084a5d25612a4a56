import { cutText } from "~/domain/characters";

/** Without what a file system refuses in a name; with its ending it has at most 255 bytes. */
const safe = (name: string): string => cutText(name.replace(/[\\/:*?"<>|\p{Cc}]/gu, ""), 80);

/** As RFC 5987 wants it: `encodeURIComponent` leaves four marks that may not stand there. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);

export type FileNames = {
  /** In the reader's language: what the file holds, of whom, and the day. */
  readonly name: string;
  /** For clients that know no other. */
  readonly ascii: string;
};

/** The Content-Disposition of every file to take away. */
export const attachment = ({ name, ascii }: FileNames, ending: string): string =>
  `attachment; filename="${ascii.replace(/[^0-9A-Za-z._-]/g, "")}.${ending}"; filename*=UTF-8''${encoded(`${safe(name)}.${ending}`)}`;
