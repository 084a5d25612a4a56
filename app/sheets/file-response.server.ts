import { attachment, type FileNames } from "./attachment.server";

const TYPES = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

export type FileKind = keyof typeof TYPES;

/** A table to save. */
export const fileResponse = (
  content: string | Uint8Array,
  file: FileNames & { readonly kind: FileKind },
): Response => {
  const { kind } = file;
  const body = typeof content === "string" ? content : new Uint8Array(content);
  return new Response(body, {
    headers: {
      "Content-Type": TYPES[kind],
      "Content-Disposition": attachment(file, kind),
    },
  });
};
