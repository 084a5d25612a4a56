import busboy from "busboy";
import { asText } from "~/domain/characters";
import type { RefusalCode } from "~/http.server";

/**
 * What a body may hold. The largest form, a catalogue entry with all its scenes, has under 300 fields, and the longest
 * text any field takes is 2,000 characters: there is room for forms to grow, and for a text that is far too long to be
 * told so at its field. Everything is read in one pass, so that the most a body can cost follows from its length.
 */
export const FORM_LIMITS = {
  fields: 2000,
  nameLength: 100,
  nameDepth: 6,
  /** Bytes: 30,000 Chinese characters. */
  valueSize: 90_000,
  files: 2,
  fileNameLength: 255,
} as const;

const SEGMENT = /^[A-Za-z0-9](?:[A-Za-z0-9_-]*)$/;
const NUMBER = /^\d+$/;

/** Names lead to properties of objects, so none may be one that every object has, and no number a large index. */
const isSegment = (segment: string): boolean =>
  SEGMENT.test(segment) &&
  !(segment in Object.prototype || segment === "prototype") &&
  !(NUMBER.test(segment) && segment.length > 3);

/** Whether a form of ours could have a field of this name: "login", "Q2.number.equipment-total", "budgets.0". */
export const isFieldName = (name: string): boolean => {
  if (name.length > FORM_LIMITS.nameLength) return false;
  const segments = name.split(".");
  return segments.length <= FORM_LIMITS.nameDepth && segments.every(isSegment);
};

type Fault = Extract<RefusalCode, "bad-request" | "too-large">;

/** The fields of a body of either type a form can send, or why there are none. */
export const parseForm = (body: Uint8Array, contentType: string): Promise<FormData | Fault> =>
  new Promise((resolve) => {
    const form = new FormData();
    const parser = busboy({
      headers: { "content-type": contentType },
      defParamCharset: "utf8",
      limits: {
        fields: FORM_LIMITS.fields,
        fieldNameSize: FORM_LIMITS.nameLength,
        fieldSize: FORM_LIMITS.valueSize,
        files: FORM_LIMITS.files,
        // Parts without a name are neither.
        parts: FORM_LIMITS.fields + FORM_LIMITS.files + 2,
      },
    });
    const refuse = (fault: Fault) => {
      resolve(fault);
      parser.destroy();
    };
    parser.on("field", (name, value, { nameTruncated, valueTruncated }) => {
      const text = asText(value);
      if (valueTruncated) refuse("too-large");
      else if (nameTruncated || !isFieldName(name) || text === null) refuse("bad-request");
      else form.append(name, text);
    });
    parser.on("file", (name, stream, { filename = "", mimeType }) => {
      const parts: Uint8Array<ArrayBuffer>[] = [];
      stream.on("data", (part: Buffer) => parts.push(new Uint8Array(part)));
      stream.on("end", () => form.append(name, new File(parts, filename, { type: mimeType })));
      // A body that ends within a file is a fault of the file as well, and one that nobody hears ends the server.
      stream.on("error", () => refuse("bad-request"));
      if (!isFieldName(name) || asText(filename) === null || filename.length > FORM_LIMITS.fileNameLength)
        refuse("bad-request");
    });
    for (const limit of ["fieldsLimit", "partsLimit", "filesLimit"] as const)
      parser.once(limit, () => refuse("too-large"));
    parser.once("error", () => resolve("bad-request"));
    parser.once("close", () => resolve(form));
    parser.end(body);
  });
