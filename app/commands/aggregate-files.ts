import {
  type AggregateReference,
  aggregatePapers,
  type PaperAggregate,
} from "~/domain/chain/aggregate-papers";
import type { Audience } from "~/domain/chain/figure";
import { type AddedPaper, PaperCollection } from "~/verify/add-up";
import type { KeyList } from "~/verify/key-list";
import { filesIn, readPaperOrArchive } from "./paper-files";

/** What the command prints. */
export type AggregateResult = {
  readonly schema: "qingzhun-aggregate/2";
  readonly files: {
    readonly all: number;
    readonly counted: number;
    readonly duplicate: number;
    readonly superseded: number;
    readonly refused: number;
  };
  /** The versions by whose chains and rules of disclosure was added up. */
  readonly basis: { readonly chains: string; readonly parameters: string };
  readonly papers: readonly AddedPaper[];
} & PaperAggregate;

/** Verifies every file under the paths and adds up those that count. Throws where a path itself does not exist. */
export const aggregateFiles = async (
  paths: readonly string[],
  keys: readonly KeyList[],
  reference: AggregateReference,
  audience: Audience,
): Promise<AggregateResult> => {
  const collection = new PaperCollection(keys);
  for (const file of paths.flatMap(filesIn)) await collection.take(file, readPaperOrArchive(file));
  const { counted, papers } = collection.result();
  const many = (counting: AddedPaper["counting"]) =>
    papers.filter((paper) => paper.counting === counting).length;
  return {
    schema: "qingzhun-aggregate/2",
    files: {
      all: papers.length,
      counted: many("counted"),
      duplicate: many("duplicate"),
      superseded: many("superseded"),
      refused: many(undefined),
    },
    basis: { chains: reference.chains.version, parameters: reference.parameters.version },
    papers,
    ...aggregatePapers(counted, reference, audience),
  };
};
