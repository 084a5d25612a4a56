import type { Kysely } from "kysely";
import type { Basis, ReleaseRef } from "~/domain/basis";
import type { Text } from "~/domain/text";
import type { Clients } from "./client";
import {
  findRelease,
  getRelease,
  getReleaseContent,
  listCurrentReleases,
  listReleases,
  type Release,
} from "./reference";
import { parseContent, type ReferenceContent } from "./reference-content";
import { type Database, REFERENCE_KINDS, type ReferenceKind } from "./schema";

/** Everything published that is current, with what to name it by in a Basis and in `assessment.instrument_id`. */
export type Reference = ReferenceContent & {
  readonly refs: Readonly<Record<ReferenceKind, ReleaseRef>>;
  readonly ids: Readonly<Record<ReferenceKind, string>>;
};

/** Nothing of this kind is published (yet), or not in the version a stored result names. */
export class ReferenceMissing extends Error {
  override readonly name = "ReferenceMissing";
  constructor(readonly what: string) {
    super(`no published reference data: ${what}`);
  }
}

type Cache = { readonly [Kind in ReferenceKind]: Map<string, Promise<ReferenceContent[Kind]>> };

/** By fingerprint, so whatever is in here can never be out of date; each content is parsed once per process. */
const cache: Cache = {
  instrument: new Map(),
  catalogue: new Map(),
  parameters: new Map(),
  chains: new Map(),
  regions: new Map(),
  sectors: new Map(),
  readings: new Map(),
  variants: new Map(),
  readiness: new Map(),
};

const read = async <Kind extends ReferenceKind>(
  db: Kysely<Database>,
  kind: Kind,
  release: Release,
): Promise<ReferenceContent[Kind]> => {
  const parsed = parseContent(kind, await getReleaseContent(db, release.release_id));
  if (parsed.ok) return parsed.value;
  const [problem] = parsed.problems;
  throw new Error(
    `${kind} ${release.code} ${release.version} cannot be read: ${problem?.code} ${problem?.field}`,
  );
};

/** The parsed content of a release, from the process's memory after the first time. */
export const loadContent = <Kind extends ReferenceKind>(
  db: Kysely<Database>,
  kind: Kind,
  release: Release,
): Promise<ReferenceContent[Kind]> => {
  const known = cache[kind].get(release.fingerprint);
  if (known) return known;
  const reading = read(db, kind, release);
  cache[kind].set(release.fingerprint, reading);
  // What failed is tried again by whoever asks next.
  reading.catch(() => cache[kind].delete(release.fingerprint));
  return reading;
};

const refOf = ({ code, version, fingerprint }: Release): ReleaseRef => ({ code, version, fingerprint });

const byKind = <T>(of: (kind: ReferenceKind) => T): Record<ReferenceKind, T> => ({
  instrument: of("instrument"),
  catalogue: of("catalogue"),
  parameters: of("parameters"),
  chains: of("chains"),
  regions: of("regions"),
  sectors: of("sectors"),
  readings: of("readings"),
  variants: of("variants"),
  readiness: of("readiness"),
});

/** What is current at `now`. Throws ReferenceMissing where a kind has not been published. */
export const loadReference = async ({ app }: Pick<Clients, "app">, now: Date): Promise<Reference> => {
  const current = await listCurrentReleases(app, now);
  const releases = byKind((kind) => {
    const release = current.find((each) => each.kind === kind);
    if (!release) throw new ReferenceMissing(kind);
    return release;
  });
  const [instrument, catalogue, parameters, chains, regions, sectors, readings, variants, readiness] =
    await Promise.all([
      loadContent(app, "instrument", releases.instrument),
      loadContent(app, "catalogue", releases.catalogue),
      loadContent(app, "parameters", releases.parameters),
      loadContent(app, "chains", releases.chains),
      loadContent(app, "regions", releases.regions),
      loadContent(app, "sectors", releases.sectors),
      loadContent(app, "readings", releases.readings),
      loadContent(app, "variants", releases.variants),
      loadContent(app, "readiness", releases.readiness),
    ]);
  const refs = byKind((kind) => refOf(releases[kind]));
  const ids = byKind((kind) => releases[kind].release_id);
  return {
    instrument,
    catalogue,
    parameters,
    chains,
    regions,
    sectors,
    readings,
    variants,
    readiness,
    refs,
    ids,
  };
};

/** The instrument an assessment was begun with (`assessment.instrument_id`), for ever. */
export const loadInstrument = async ({ app }: Pick<Clients, "app">, releaseId: string) => {
  const release = await getRelease(app, releaseId);
  return { instrument: await loadContent(app, "instrument", release), ref: refOf(release) };
};

const loadNamed = async <Kind extends "instrument" | "catalogue" | "parameters" | "chains" | "readiness">(
  db: Kysely<Database>,
  kind: Kind,
  ref: ReleaseRef,
): Promise<ReferenceContent[Kind]> => {
  const release = await findRelease(db, { kind, code: ref.code, version: ref.version });
  if (release?.fingerprint !== ref.fingerprint)
    throw new ReferenceMissing(`${kind} ${ref.code} ${ref.version} (${ref.fingerprint})`);
  return loadContent(db, kind, release);
};

/** A published version of the catalogue, in force or not; null where there is none of that name. */
export const findCatalogueVersion = async (
  { app }: Pick<Clients, "app">,
  code: string,
  version: string,
): Promise<ReferenceContent["catalogue"] | null> => {
  const release = await findRelease(app, { kind: "catalogue", code, version });
  return release ? loadContent(app, "catalogue", release) : null;
};

/** Names of catalogue entries by code, also of those that only an earlier release has; the last that has one names it. */
export const loadSolutionNames = async ({
  app,
}: Pick<Clients, "app">): Promise<Readonly<Record<string, Text>>> => {
  const releases = await listReleases(app, "catalogue");
  const catalogues = await Promise.all(releases.map((release) => loadContent(app, "catalogue", release)));
  const named = catalogues
    .toReversed()
    .flatMap(({ solutions }) => solutions.map(({ code, name }) => [code, name] as const));
  return Object.fromEntries(named);
};

/** The very versions a stored result was computed from; null for what it did not need. */
export const loadBasis = async ({ app }: Pick<Clients, "app">, basis: Basis) => {
  const { instrument, catalogue, parameters, chains, readiness } = basis;
  return {
    instrument: await loadNamed(app, "instrument", instrument),
    catalogue: catalogue ? await loadNamed(app, "catalogue", catalogue) : null,
    parameters: parameters ? await loadNamed(app, "parameters", parameters) : null,
    chains: chains ? await loadNamed(app, "chains", chains) : null,
    readiness: readiness ? await loadNamed(app, "readiness", readiness) : null,
  };
};

/** What is published so far, for checks between kinds. */
export const loadPublished = async (db: Kysely<Database>, at: Date): Promise<Partial<ReferenceContent>> => {
  const current = await listCurrentReleases(db, at);
  const load = async <Kind extends ReferenceKind>(kind: Kind) => {
    const release = current.find((each) => each.kind === kind);
    return release ? { [kind]: await loadContent(db, kind, release) } : {};
  };
  return Object.assign({}, ...(await Promise.all(REFERENCE_KINDS.map(load))));
};
