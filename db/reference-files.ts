import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { joinCatalogueParts } from "~/domain/matching/parse-catalogue";
import type { ReferenceKind } from "./schema";

export type ReferenceFile = {
  readonly kind: ReferenceKind;
  /** Path of the file; of the folder, for a catalogue release in several files. */
  readonly file: string;
  readonly content: unknown;
};

/** In the order in which the kinds refer to each other. */
const folders: readonly (readonly [ReferenceKind, string])[] = [
  ["sectors", "sectors"],
  ["regions", "regions"],
  ["chains", "sector-chains"],
  ["parameters", "parameters"],
  ["instrument", "instruments"],
  ["variants", "variants"],
  ["readiness", "readiness"],
  ["catalogue", "catalogue"],
  ["readings", "readings"],
];

const readYaml = (file: string): unknown => {
  try {
    return parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : "cannot be read"}`, {
      cause: error,
    });
  }
};

/** Conformance vectors lie beside their pack and are not published: they test it. */
const yamlIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".yaml") && !name.endsWith(".vectors.yaml"))
    .toSorted()
    .map((name) => join(folder, name));

/** A release of several files: `release.yaml` and the lists beside it, in the order of their names. */
const readRelease = (folder: string): unknown => joinCatalogueParts(yamlIn(folder).map(readYaml));

/** The reference data of a folder laid out as db/reference, in an order in which they can be published. */
export const readReferenceFiles = (folder: string): readonly ReferenceFile[] =>
  folders.flatMap(([kind, name]) => {
    const place = join(folder, name);
    if (!existsSync(place)) return [];
    const releases = readdirSync(place)
      .toSorted()
      .map((entry) => join(place, entry))
      .filter((path) => statSync(path).isDirectory() && yamlIn(path).length > 0);
    return [
      ...yamlIn(place).map((file) => ({ kind, file, content: readYaml(file) })),
      ...releases.map((path) => ({ kind, file: path, content: readRelease(path) })),
    ];
  });
