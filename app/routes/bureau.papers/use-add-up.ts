import { useState } from "react";
import {
  type AggregateReference,
  aggregatePapers,
  type PaperAggregate,
} from "~/domain/chain/aggregate-papers";
import type { AddedPaper } from "~/verify/add-up";
import type { KeyList } from "~/verify/key-list";

/** A file with its path in the folder it was chosen from. */
export type Chosen = { readonly path: string; readonly file: File };
export type Result = {
  readonly papers: readonly AddedPaper[];
  readonly aggregate: PaperAggregate;
  readonly asOf: Date;
};
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
export const useAddUp = (own: KeyList, reference: AggregateReference) => {
  const [added, setAdded] = useState<readonly KeyList[]>([]);
  const [unusable, setUnusable] = useState<string | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [result, setResult] = useState<Result | null>(null);

  const take = async (chosen: readonly Chosen[]) => {
    if (chosen.length === 0) return;
    setResult(null);
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
    setResult({ papers, aggregate: aggregatePapers(counted, reference), asOf: new Date() });
    setProgress(null);
  };

  const add = async ([file]: readonly File[]) => {
    if (!file) return;
    const { parseKeyList } = await import("~/verify/key-list");
    const list = parseKeyList(await file.text());
    setUnusable(list ? null : file.name);
    if (list) setAdded((lists) => [...lists, list]);
  };

  return { keys: { added, unusable, onAdd: add }, progress, result, take };
};
