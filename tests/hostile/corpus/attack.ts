import type { Visitor } from "../visitors";
import type { Line, WireRequest } from "../wire";

export type Attack = {
  readonly title: string;
  readonly as?: Visitor;
  readonly request: WireRequest;
  /** How it must be answered, where more is asked than no fault. */
  readonly status?: readonly number[];
};

export const FORM: Line = ["Content-Type", "application/x-www-form-urlencoded"];
export const PARTS: Line = ["Content-Type", "multipart/form-data; boundary=x"];
export const JSON_TYPE: Line = ["Content-Type", "application/json"];

export const post = (
  path: string,
  body: string,
  type: Line = FORM,
  ...more: readonly Line[]
): WireRequest => ({
  method: "POST",
  path,
  body,
  headers: [type, ...more],
});
export const get = (path: string, ...headers: readonly Line[]): WireRequest => ({ path, headers });
export const raw = (...lines: readonly string[]): WireRequest => ({ raw: `${lines.join("\r\n")}\r\n\r\n` });
export const numbered = (count: number, each: (index: number) => string, between = "&") =>
  Array.from({ length: count }, (_, index) => each(index)).join(between);
export const part = (name: string, value: string, more = "") =>
  `--x\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`;
