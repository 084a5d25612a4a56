import { Readable } from "node:stream";
import busboy from "busboy";
import { asText } from "~/domain/characters";
import type { RefusalCode } from "~/http.server";

/**
 * What a body may hold. The largest form, a catalogue entry with all its scenes, has under 300 fields, and the longest
 * text any field takes is 4,000 characters: there is room for forms to grow, and for a text that is far too long to be
 * told so at its field. Everything is read in one pass, so that the most a body can cost follows from its length.
 */
export const FORM_LIMITS = {
  fields: 2000,
  nameLength: 100,
  nameDepth: 6,
  valueLength: 30_000,
  files: 2,
  fileNameLength: 255,
} as const;

const SEGMENT = /^[A-Za-z0-9][A-Za-z0-9_-]*$/;
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

/** Puts a field into the form, or says why not. */
const take = (form: FormData, name: string, value: string): Fault | null => {
  if (value.length > FORM_LIMITS.valueLength) return "too-large";
  const text = asText(value);
  if (!isFieldName(name) || text === null) return "bad-request";
  form.append(name, text);
  return null;
};

/** The fields of a body of either type a form can send, or why there are none. */
export const parseForm = async (body: Uint8Array, contentType: string): Promise<FormData | Fault> => {
  if (/^multipart\/form-data\b/i.test(contentType)) return parseParts(body, contentType);
  return /^application\/x-www-form-urlencoded\b/i.test(contentType) ? parsePairs(body) : "bad-request";
};

const parsePairs = (body: Uint8Array): FormData | Fault => {
  const text = new TextDecoder().decode(body);
  if (text.split("&", FORM_LIMITS.fields + 1).length > FORM_LIMITS.fields) return "too-large";
  const form = new FormData();
  for (const [name, value] of new URLSearchParams(text)) {
    const fault = take(form, name, value);
    if (fault) return fault;
  }
  return form;
};

const parseParts = (body: Uint8Array, contentType: string): Promise<FormData | Fault> =>
  new Promise((resolve) => {
    const form = new FormData();
    const parser = busboy({
      headers: { "content-type": contentType },
      defParamCharset: "utf8",
      limits: {
        fields: FORM_LIMITS.fields,
        // Bytes: a character has up to four.
        fieldSize: 4 * FORM_LIMITS.valueLength,
        files: FORM_LIMITS.files,
        // Parts without a name are neither.
        parts: FORM_LIMITS.fields + FORM_LIMITS.files + 2,
      },
    });
    const refuse = (fault: Fault) => {
      resolve(fault);
      parser.destroy();
    };
    // Left out by the library where a part names a character set that there is not.
    parser.on("field", (name, value: string | undefined, { valueTruncated }) => {
      const fault = valueTruncated ? "too-large" : take(form, name, value ?? "\0");
      if (fault) refuse(fault);
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
      parser.on(limit, () => refuse("too-large"));
    // Told more than once of some bodies.
    parser.on("error", () => refuse("bad-request"));
    parser.on("close", () => resolve(form));
    // Piece by piece, so that what is refused at its beginning is not read to its end.
    Readable.from(piecesOf(body)).pipe(parser);
  });

const PIECE = 16_384;

const piecesOf = function* (body: Uint8Array): Iterable<Uint8Array> {
  for (let at = 0; at < body.length; at += PIECE) yield body.subarray(at, at + PIECE);
};
