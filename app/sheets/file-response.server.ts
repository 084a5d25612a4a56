import { cutText } from "~/domain/characters";

const TYPES = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

export type FileKind = keyof typeof TYPES;

/** Without what a file system refuses in a name. */
const safe = (name: string): string => cutText(name.replace(/[\\/:*?"<>|\p{Cc}]/gu, ""), 80);

/** A table to save: its Chinese name, and for old clients one in ASCII. */
export const fileResponse = (
  content: string | Uint8Array,
  file: { readonly kind: FileKind; readonly name: string; readonly ascii: string },
): Response => {
  const { kind, name, ascii } = file;
  const body = typeof content === "string" ? content : new Uint8Array(content);
  return new Response(body, {
    headers: {
      "Content-Type": TYPES[kind],
      "Content-Disposition": `attachment; filename="${ascii}.${kind}"; filename*=UTF-8''${encodeURIComponent(`${safe(name)}.${kind}`)}`,
    },
  });
};
