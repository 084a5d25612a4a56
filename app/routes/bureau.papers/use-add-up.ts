import { useMemo, useState } from "react";
import {
  type AggregateReference,
  aggregatePapers,
  type PaperAggregate,
} from "~/domain/chain/aggregate-papers";
import type { Audience } from "~/domain/chain/figure";
import type { PaperEntry } from "~/domain/chain/paper-entries";
import type { AddedPaper } from "~/verify/add-up";
import type { KeyList } from "~/verify/key-list";

/** A file with its path in the folder it was chosen from. */
export type Chosen = { readonly path: string; readonly file: File };
export type Result = {
  readonly papers: readonly AddedPaper[];
  readonly aggregate: PaperAggregate;
  readonly asOf: Date;
};
/** What was read; it is added up for whichever audience the page is for. */
type Collected = Pick<Result, "papers" | "asOf"> & { readonly counted: readonly PaperEntry[] };
type Progress = { readonly done: number; readonly all: number };

/** So many bytes of one file are read at most: a ZIP may be large, but a tab has its limits. */
const MOST_BYTES = 1024 * 1024 * 1024;

const bytesOf = async (file: File): Promise<Uint8Array | null> => {
  if (file.size > MOST_BYTES) return null;
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
};

/** Checks and adds up chosen files one after the other; the page stays usable meanwhile. */
export const useAddUp = (own: KeyList, reference: AggregateReference, audience: Audience) => {
  const [added, setAdded] = useState<readonly KeyList[]>([]);
  const [unusable, setUnusable] = useState<string | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [collected, setCollected] = useState<Collected | null>(null);

  const take = async (chosen: readonly Chosen[]) => {
    if (chosen.length === 0) return;
    setCollected(null);
    setProgress({ done: 0, all: chosen.length });
    const { PaperCollection } = await import("~/verify/add-up");
    const collection = new PaperCollection([own, ...added]);
    for (const [index, { path, file }] of chosen.entries()) {
      setProgress({ done: index + 1, all: chosen.length });
      const bytes = await bytesOf(file);
      if (bytes) await collection.take(path, bytes);
      else collection.refuse(path, file.size > MOST_BYTES ? "too-large" : "damaged");
    }
    const { counted, papers } = collection.result();
    setCollected({ papers, counted, asOf: new Date() });
    setProgress(null);
  };

  const add = async ([file]: readonly File[]) => {
    if (!file) return;
    const { parseKeyList } = await import("~/verify/key-list");
    const list = parseKeyList(await file.text());
    setUnusable(list ? null : file.name);
    if (list) setAdded((lists) => [...lists, list]);
  };

  const result = useMemo(
    (): Result | null =>
      collected && {
        papers: collected.papers,
        asOf: collected.asOf,
        aggregate: aggregatePapers(collected.counted, reference, audience),
      },
    [collected, reference, audience],
  );
  return { keys: { added, unusable, onAdd: add }, progress, result, take };
};
