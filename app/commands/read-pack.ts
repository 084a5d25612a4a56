import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Instrument } from "~/domain/instrument/instrument";
import { parseInstrument } from "~/domain/instrument/parse-instrument";
import { parseVariants } from "~/domain/instrument/parse-variants";
import { applyVariant, type Variants } from "~/domain/instrument/variant";
import type { Outcome, Problem } from "~/domain/problem";
import { readYamlFile } from "./read-yaml-file";
import type { Voice } from "./voice";

const reference = fileURLToPath(new URL("../../db/reference/", import.meta.url));

/**
 * A pack named on the command line: a file, or the code of a shipped one; with `+VARIANT` after it, the pack under the
 * other reading of that doubt. Null where it cannot be had, which is said.
 */
export const readPack = (name: string, voice: Voice): Instrument | null => {
  const at = existsSync(name) ? -1 : name.lastIndexOf("+");
  const pack = readInstrument(at === -1 ? name : name.slice(0, at), voice);
  return pack && at !== -1 ? variantOf(pack, name.slice(at + 1), voice) : pack;
};

const readInstrument = (name: string, voice: Voice): Instrument | null => {
  const shipped = join(reference, "instruments", `${name}.yaml`);
  const file = !existsSync(name) && /^[a-z0-9-]+$/.test(name) && existsSync(shipped) ? shipped : name;
  return readParsed(file, parseInstrument, voice);
};

const readParsed = <T>(file: string, read: (input: unknown) => Outcome<T>, voice: Voice): T | null => {
  const content = readYamlFile(file, voice);
  if (!content) return null;
  const parsed = read(content.value);
  if (parsed.ok) return parsed.value;
  return tell(file, parsed.problems, voice);
};

const tell = (file: string, problems: readonly Problem[], { say, error }: Voice): null => {
  for (const { code, field = "", values } of problems)
    error(say("pack.problem", { file, field, message: say(`problem.${code}`, values) }));
  return null;
};

const variantOf = (pack: Instrument, code: string, voice: Voice): Instrument | null => {
  const shipped = readVariants(voice).filter(
    ({ instrument, edition }) => instrument === pack.code && edition === pack.edition,
  );
  const known = shipped.flatMap(({ variants }) => variants);
  const variant = known.find((each) => each.code === code);
  if (!variant) {
    const codes = known.map((each) => each.code).join(" ");
    voice.error(voice.say("pack.noVariant", { pack: pack.code, code, codes }));
    return null;
  }
  const applied = applyVariant(pack, variant);
  return applied.ok ? applied.value : tell(code, applied.problems, voice);
};

const readVariants = (voice: Voice): readonly Variants[] => {
  const folder = join(reference, "variants");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .flatMap((name) => readParsed(join(folder, name), parseVariants, voice) ?? []);
};
