import { isUtf8 } from "node:buffer";
import { readFileSync, statSync } from "node:fs";
import type { Problem } from "~/domain/problem";
import { countKeys, jsonKeys } from "~/domain/scoring/json-keys";
import { halveRounded } from "./halve-rounded";
import type { Voice } from "./voice";

/** Of a model. */
export const MODEL_MEGABYTES = 64;
/** Of what `plan` prints: the model, its names once more in the plan, and the proofs. */
export const PRINTED_MEGABYTES = 160;
/** More than any model or certificate within the limits of its lists has. */
const MOST_VALUES = 8_000_000;
const BOM = "\uFEFF";

/** Says what is wrong with a file, naming the field where there is one. */
export const sayFileProblem = (
  { say, error }: Voice,
  file: string,
  { code, field, values }: Problem,
): void => {
  const message = say(`problem.${code}`, values);
  error(
    field
      ? say("certificate.refusedAt", { file, field, message })
      : say("certificate.refused", { file, message }),
  );
};

const readBytes = (file: string, most: number, { say, error }: Voice): Buffer | null => {
  try {
    if (statSync(file).size > most * 1_000_000) {
      error(say("certificate.fileTooLong", { file, max: most }));
      return null;
    }
    return readFileSync(file);
  } catch (cause) {
    const missing = cause instanceof Error && "code" in cause && cause.code === "ENOENT";
    error(say(missing ? "certificate.fileMissing" : "certificate.fileUnreadable", { file }));
    return null;
  }
};

/** Lists and objects, and those that stand in texts: each takes a hundred bytes of memory or more once it is read. */
const beginnings = (text: string): number => {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 91 || code === 123) count += 1;
  }
  return count;
};

/** How many members all objects of a value have together; no recursion. */
const memberCount = (value: unknown): number => {
  let count = 0;
  const open: unknown[] = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next !== "object" || next === null) continue;
    const members = Object.values(next);
    if (!Array.isArray(next)) count += members.length;
    for (const member of members) if (typeof member === "object") open.push(member);
  }
  return count;
};

/**
 * The JSON value of a text, or what is wrong with it, a name used twice in one object too. No number is whole that was
 * not written so.
 */
export const parseJsonText = (text: string): { readonly value: unknown } | Problem => {
  if (text.trim() === "") return { code: "model.empty" };
  if (beginnings(text) > MOST_VALUES) return { code: "model.tooMany" };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const before = text.slice(0, jsonKeys(text).errorAt ?? 0);
    return { code: "model.notJson", values: { line: before.split("\n").length } };
  }
  if (countKeys(text) === memberCount(value)) {
    const halved = halveRounded(text);
    return { value: halved === text ? value : JSON.parse(halved) };
  }
  const field = jsonKeys(text).keys.find(({ repeated }) => repeated)?.path ?? "";
  return { code: "model.duplicateKey", field };
};

const withoutMark = (text: string): string => (text.startsWith(BOM) ? text.slice(1) : text);

/** The JSON value of a file; null where it is not readable as one, which is said. Never throws. */
export const readJsonFile = (
  file: string,
  voice: Voice,
  most = MODEL_MEGABYTES,
): { readonly value: unknown } | null => {
  const bytes = readBytes(file, most, voice);
  if (!bytes) return null;
  const parsed: { readonly value: unknown } | Problem = isUtf8(bytes)
    ? parseJsonText(withoutMark(bytes.toString("utf8")))
    : { code: "model.notText" };
  if ("value" in parsed) return parsed;
  sayFileProblem(voice, file, parsed);
  return null;
};
