import { isUtf8 } from "node:buffer";
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { failure, type Outcome, success } from "~/domain/problem";
import type { Voice } from "./voice";

/** The file's content, or null where it is no readable YAML, which is said. */
export const readYamlFile = (file: string, { say, error }: Voice): { readonly value: unknown } | null => {
  const bytes = readBytes(file);
  if (!bytes.ok) {
    for (const { code } of bytes.problems) error(say(code, { file }));
    return null;
  }
  const refuse = (message: string) => {
    error(say("pack.fileRefused", { file, message }));
    return null;
  };
  if (!isUtf8(bytes.value)) return refuse(say("problem.wire.notText"));
  try {
    return { value: parse(bytes.value.toString("utf8")) };
  } catch (cause) {
    const detail = cause instanceof Error ? (cause.message.split("\n")[0] ?? "") : String(cause);
    return refuse(say("problem.instrument.notYaml", { detail }));
  }
};

const readBytes = (file: string): Outcome<Buffer> => {
  try {
    return success(readFileSync(file));
  } catch (error) {
    const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
    return failure({ code: missing ? "pack.fileMissing" : "pack.fileUnreadable" });
  }
};
