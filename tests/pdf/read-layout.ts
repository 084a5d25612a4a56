import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

type Node = { readonly role?: string; readonly type?: string; readonly children?: readonly Node[] };

export type PageLayout = {
  /** Roles of the structure tree that hold content on the page, in reading order. */
  readonly leaves: readonly string[];
  /** For each table on the page: whether its first row there is a head. */
  readonly tables: readonly boolean[];
  /** How far down the page its text goes: 0 at the top margin, 1 at the bottom one. */
  readonly filled: number;
};

const TOP = 841.89 - 78;
const BOTTOM = 72;

const leavesOf = (node: Node, role: string): readonly string[] =>
  node.children?.length
    ? node.children.flatMap((child) => leavesOf(child, child.role ?? role))
    : node.type === "content"
      ? [role]
      : [];

const nodesOf = (node: Node, role: string): readonly Node[] => [
  ...(node.role === role ? [node] : []),
  ...(node.children ?? []).flatMap((child) => nodesOf(child, role)),
];

const headed = (table: Node): boolean => nodesOf(nodesOf(table, "TR")[0] ?? {}, "TH").length > 0;

/** What stands where on each page of a drawn paper, as a reader of its structure tree and its text finds it. */
export const readLayout = async (bytes: Uint8Array): Promise<readonly PageLayout[]> => {
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const pages: PageLayout[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const tree: Node = (await page.getStructTree()) ?? {};
    const { items } = await page.getTextContent();
    const heights = items.flatMap((item) =>
      "str" in item && item.str.trim() !== "" ? [Number(item.transform[5])] : [],
    );
    const lowest = Math.min(...heights.filter((y) => y > BOTTOM - 10));
    pages.push({
      leaves: leavesOf(tree, ""),
      tables: nodesOf(tree, "Table").map(headed),
      filled: (TOP - lowest) / (TOP - BOTTOM),
    });
  }
  await document.loadingTask.destroy();
  return pages;
};
