import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Instrument } from "~/domain/instrument/instrument";
import { parseInstrument } from "~/domain/instrument/parse-instrument";
import type { Problem } from "~/domain/problem";
import { checkReadinessAgainst } from "~/domain/readiness/check-readiness";
import { parseReadiness } from "~/domain/readiness/parse-readiness";
import type { ReadinessPack } from "~/domain/readiness/readiness";
import { readYamlFile } from "./read-yaml-file";
import type { Voice } from "./voice";

/** A file with bases and grades is a pack of AI readiness; anything else is taken for an instrument. */
export const isReadinessPack = (content: unknown): boolean =>
  typeof content === "object" && content !== null && "bases" in content && "grades" in content;

const shipped = (code: string): string =>
  fileURLToPath(new URL(`../../db/reference/instruments/${code}.yaml`, import.meta.url));

/** The pack, checked in itself and against the shipped instrument it speaks of, or what is wrong with it. */
export const checkReadinessPack = (
  content: unknown,
  voice: Voice,
): { readonly pack: ReadinessPack | null; readonly problems: readonly Problem[] } => {
  const parsed = parseReadiness(content);
  if (!parsed.ok) return { pack: null, problems: parsed.problems };
  const pack = parsed.value;
  return { pack, problems: checkReadinessAgainst(pack, instrumentOf(pack, voice)) };
};

const instrumentOf = ({ instrument: { code } }: ReadinessPack, voice: Voice): Instrument | undefined => {
  const file = shipped(code);
  const content = existsSync(file) ? readYamlFile(file, voice) : null;
  const parsed = content && parseInstrument(content.value);
  return parsed?.ok ? parsed.value : undefined;
};
