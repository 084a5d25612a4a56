import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Instrument } from "~/domain/instrument/instrument";
import { parseInstrument } from "~/domain/instrument/parse-instrument";
import type { Voice } from "./voice";

/** The instruments shipped in a folder of YAML files, checked; or null where one cannot be used, which is said. */
export const readInstruments = (folder: string, voice: Voice): readonly Instrument[] | null => {
  const files = readdirSync(folder).filter(
    (name) => name.endsWith(".yaml") && !name.endsWith(".vectors.yaml"),
  );
  const read = files.sort().map((name) => {
    const instrument = parseInstrument(parse(readFileSync(`${folder}/${name}`, "utf8")));
    if (instrument.ok) return instrument.value;
    for (const { code, field = "", values } of instrument.problems)
      voice.error(
        voice.say("command.instrument.unreadable", {
          file: name,
          field,
          message: voice.say(`problem.${code}`, values),
        }),
      );
    return null;
  });
  const usable = read.filter((each) => each !== null);
  return usable.length === read.length ? usable : null;
};
