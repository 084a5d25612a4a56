// The same tree drawn by pdfmake, fonts read once.
import { createRequire } from "node:module";
import type { Style } from "~/pdf/sheet";
import { colors } from "~/styles/tokens";
import type { Node, Run } from "./report-tree";

const require = createRequire(import.meta.url);
const font = (file: string): string => require.resolve(`@expo-google-fonts/noto-sans-sc/${file}`);

const lookOf = ({ size, leading, weight, color }: Style) => ({
  fontSize: size,
  // pdfmake multiplies the typeface's own height, 1.448 em for Noto Sans SC.
  lineHeight: leading / (size * 1.448),
  bold: weight === "bold",
  color: colors[color],
});

const textOf = (runs: readonly Run[]) => ({
  text: runs.map(({ text, look }, index) => ({ text: index > 0 ? ` ${text}` : text, ...lookOf(look) })),
});

const tableOf = ({ children }: Node) => {
  const rows = children.map((row) => row.children.map((cell) => ({ ...textOf(cell.runs), margin: [2, 2] })));
  const widths = (rows[0] ?? []).map(() => "*");
  return {
    table: { headerRows: 1, widths, body: rows },
    layout: "lightHorizontalLines",
    margin: [0, 0, 0, 8],
  };
};

const blocksOf = (node: Node): readonly object[] => {
  if (node.type === "Table") return [tableOf(node)];
  if (node.type === "L") return [{ ul: node.children.map(({ runs }) => textOf(runs)) }];
  if (node.drawing) {
    const { width, height } = node.drawing.size;
    return [{ svg: node.drawing.svg("NotoSansSC"), width, height }];
  }
  const own = node.runs.length === 0 ? [] : [{ ...textOf(node.runs), margin: [0, 0, 0, 4] }];
  const first = node.type === "H1" ? own.map((block) => ({ ...block, pageBreak: "before" })) : own;
  return [...first, ...node.children.flatMap(blocksOf)];
};

export const openPdfmakePaper = async (tree: Node) => {
  const { default: pdfmake } = await import("pdfmake");
  pdfmake.setFonts({
    NotoSansSC: {
      normal: font("400Regular/NotoSansSC_400Regular.ttf"),
      bold: font("700Bold/NotoSansSC_700Bold.ttf"),
    },
  });
  pdfmake.setLocalAccessPolicy(() => true);
  pdfmake.setUrlAccessPolicy(() => false);
  return (): Promise<Uint8Array> =>
    pdfmake
      .createPdf({
        pageSize: "A4",
        pageMargins: [58, 78, 58, 72],
        defaultStyle: { font: "NotoSansSC", fontSize: 9.5 },
        footer: (page: number, pages: number) => ({
          text: `${page}/${pages}`,
          alignment: "right",
          fontSize: 8,
        }),
        content: blocksOf(tree),
      })
      .getBuffer();
};
