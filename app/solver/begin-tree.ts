import { boundingBox } from "./combination";
import type { Narrowing } from "./narrow";
import { type System, wholeBox } from "./system";
import { type NodeBox, rootNode } from "./tree";

/** The root of a new tree, narrowed for costs up to `cutoff`; null where that leaves nothing, which closes the tree. */
export const beginTree = (
  system: System,
  narrowing: Narrowing,
  multipliers: Float64Array | null,
  cutoff: number,
) => {
  const root = rootNode();
  root.multipliers = multipliers;
  const box = wholeBox(system);
  const combination = multipliers && boundingBox(system, multipliers, box);
  let node = narrowing.byRows(root, box, box.low.keys());
  if (node && combination) node = narrowing.byCosts(node, box, combination, cutoff);
  return { root, top: node && { node, box } };
};

/** The root of a tree in a part of the box: what it closes says nothing of other points. `top` is null where none is left. */
export const beginPart = (narrowing: Narrowing, box: NodeBox) => {
  const root = rootNode();
  const node = narrowing.byRows(root, box, box.low.keys());
  return { root, top: node && { node, box } };
};
