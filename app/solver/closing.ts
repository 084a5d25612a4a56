import { type Combination, excludes } from "./combination";
import { closeNode, type Node, type NodeBox } from "./tree";
import type { Work } from "./work";

const RECENT = 64;

/** Closes nodes and remembers by what, the last first: what closed a node often closes its neighbours. */
export const createClosing = (work: Work) => {
  const recent: Combination[] = [];
  return {
    byRecent: (node: Node, box: NodeBox, cutoff: number): boolean => {
      const found = recent.findIndex((each) => {
        work.add(each.variables.length);
        return excludes(each, box, cutoff);
      });
      const combination = recent[found];
      if (!combination) return false;
      recent.splice(found, 1);
      recent.unshift(combination);
      closeNode(node, combination);
      return true;
    },
    by: (node: Node, combination: Combination): void => {
      closeNode(node, combination);
      recent.unshift(combination);
      if (recent.length > RECENT) recent.pop();
    },
  };
};

export type Closing = ReturnType<typeof createClosing>;
