import type { Kysely } from "kysely";
import { failure, type Outcome, type Problem, success } from "~/domain/problem";
import type { OwnerDb } from "./client";
import { crossCheck } from "./cross-check";
import { fingerprintOf } from "./fingerprint";
import { firstDifference } from "./first-difference";
import { findRelease, getReleaseContent, insertRelease } from "./reference";
import { loadPublished } from "./reference-cache";
import { parseContent, type ReferenceContent, versionOf } from "./reference-content";
import { readReferenceFiles } from "./reference-files";
import type { Database, ReferenceKind } from "./schema";

/** Parsed YAML with the file (or folder) it came from, which every problem names. */
export type Source = { readonly file: string; readonly content: unknown };
export type Stamp = { readonly now: Date; readonly newId: () => string };
export type PublishedFile = {
  readonly kind: ReferenceKind;
  readonly code: string;
  readonly version: string;
  readonly file: string;
  readonly state: "published" | "unchanged";
};

const inFile = (file: string, problems: readonly Problem[]): Outcome<never> =>
  failure(...problems.map((problem) => ({ ...problem, values: { ...problem.values, file } })));

const compare = async (
  owner: OwnerDb,
  active: { readonly release_id: string },
  source: Source,
  name: Pick<PublishedFile, "kind" | "code" | "version">,
): Promise<Outcome<never>> => {
  const path = firstDifference(await getReleaseContent(owner, active.release_id), source.content);
  return inFile(source.file, [
    {
      code: "reference.changed",
      field: path,
      values: { path, code: name.code, version: name.version },
    },
  ]);
};

/** Parsed and checked against what else is published: what every content has to pass before it is published. */
export const checkRelease = async <Kind extends ReferenceKind>(
  kind: Kind,
  content: unknown,
  db: Kysely<Database>,
  now: Date,
): Promise<Outcome<ReferenceContent[Kind]>> => {
  const parsed = parseContent(kind, content);
  if (!parsed.ok) return parsed;
  const problems = crossCheck(kind, parsed.value, await loadPublished(db, now));
  return problems.length > 0 ? failure(...problems) : parsed;
};

/**
 * The writer of reference data that come as files: parses, checks against what else is published, fingerprints and inserts. A
 * version already published stays as it is: the same content is "unchanged", another is refused.
 */
const publish =
  <Kind extends ReferenceKind>(kind: Kind) =>
  async (owner: OwnerDb, source: Source, { now, newId }: Stamp): Promise<Outcome<PublishedFile>> => {
    const parsed = parseContent(kind, source.content);
    if (!parsed.ok) return inFile(source.file, parsed.problems);
    const name = { kind, code: parsed.value.code, version: versionOf(parsed.value) };
    const fingerprint = fingerprintOf(source.content);
    const active = await findRelease(owner, name);
    if (active?.fingerprint === fingerprint)
      return success({ ...name, file: source.file, state: "unchanged" });
    if (active) return compare(owner, active, source, name);
    const problems = crossCheck(kind, parsed.value, await loadPublished(owner, now));
    if (problems.length > 0) return inFile(source.file, problems);
    const content = JSON.stringify(source.content);
    await insertRelease(owner, { release_id: newId(), ...name, fingerprint, content, published_at: now });
    return success({ ...name, file: source.file, state: "published" });
  };

export const publishInstrument = publish("instrument");
export const publishCatalogue = publish("catalogue");
export const publishParameters = publish("parameters");
export const publishChains = publish("chains");
export const publishRegions = publish("regions");
export const publishSectors = publish("sectors");
export const publishReadings = publish("readings");
export const publishVariants = publish("variants");
export const publishReadiness = publish("readiness");

const publishers = {
  instrument: publishInstrument,
  catalogue: publishCatalogue,
  parameters: publishParameters,
  chains: publishChains,
  regions: publishRegions,
  sectors: publishSectors,
  readings: publishReadings,
  variants: publishVariants,
  readiness: publishReadiness,
} as const;

/** Publishes every file of a folder laid out as db/reference; stops at the first file that is refused. */
export const publishFolder = async (
  owner: OwnerDb,
  folder: string,
  stamp: Stamp,
): Promise<Outcome<readonly PublishedFile[]>> => {
  const done: PublishedFile[] = [];
  for (const source of readReferenceFiles(folder)) {
    const outcome = await publishers[source.kind](owner, source, stamp);
    if (!outcome.ok) return outcome;
    done.push(outcome.value);
  }
  return success(done);
};
