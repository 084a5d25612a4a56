// The same tree drawn by @react-pdf/renderer, fonts registered once. It has neither a list of contents nor tags.
import { createRequire } from "node:module";
import type { Style } from "~/pdf/sheet";
import { colors } from "~/styles/tokens";
import type { Node, Run } from "./report-tree";

const require = createRequire(import.meta.url);
const font = (file: string): string => require.resolve(`@expo-google-fonts/noto-sans-sc/${file}`);

type Create = typeof import("react").createElement;
type Parts = typeof import("@react-pdf/renderer");

const lookOf = ({ size, leading, weight, color }: Style) => ({
  fontSize: size,
  lineHeight: leading / size,
  fontWeight: weight === "bold" ? 700 : 400,
  color: colors[color],
});

/** Chinese breaks between any two characters; the renderer knows words only. */
const pieces = (word: string): string[] => (/[\u2e80-\u9fff]/.test(word) ? Array.from(word) : [word]);

const SHAPE = /<(rect|path|text) ([^>]*?)\/?>(?:([^<]*)<\/text>)?/g;
const ATTRIBUTE = /([a-z-]+)="([^"]*)"/g;

/** Our figures are flat lists of three kinds of shape; the renderer takes them as elements, not as SVG text. */
const shapesOf = (svg: string, create: Create, { Rect, Path, Text }: Pick<Parts, "Rect" | "Path" | "Text">) =>
  [...svg.matchAll(SHAPE)].map(([, kind, inner = "", words = ""]) => {
    const attributes = Object.fromEntries(
      [...inner.matchAll(ATTRIBUTE)].map(([, name = "", value = ""]) => [camel(name), numeric(value)]),
    );
    if (kind === "rect") return create(Rect as never, attributes);
    if (kind === "path") return create(Path as never, attributes);
    const { fontSize, fontWeight, ...place } = attributes;
    return create(
      Text as never,
      { ...place, style: { fontFamily: "NotoSansSC", fontSize, fontWeight: fontWeight ?? 400 } },
      words,
    );
  });

const camel = (name: string): string =>
  name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
const numeric = (value: string): string | number => (/^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value);

const drawing = (create: Create, { Document, Page, Text, View, Svg, Rect, Path }: Parts, tree: Node) => {
  const textOf = (runs: readonly Run[]) =>
    create(
      Text,
      null,
      ...runs.map(({ text, look }, index) =>
        create(Text, { style: lookOf(look) }, index > 0 ? ` ${text}` : text),
      ),
    );
  const rowOf = (row: Node) =>
    create(
      View,
      {
        style: { flexDirection: "row", borderBottomWidth: 0.4, borderColor: colors.line },
        wrap: false,
      },
      ...row.children.map((cell) => create(View, { style: { flex: 1, padding: 3.4 } }, textOf(cell.runs))),
    );
  const blockOf = (node: Node): ReturnType<Create> => {
    if (node.type === "Table")
      return create(View, { style: { marginBottom: 8 } }, ...node.children.map(rowOf));
    if (node.drawing) {
      const { width, height } = node.drawing.size;
      const svg = node.drawing.svg("NotoSansSC");
      const viewBox = /viewBox="([^"]*)"/.exec(svg)?.[1] ?? "";
      return create(Svg, { width, height, viewBox }, ...shapesOf(svg, create, { Rect, Path, Text }));
    }
    return create(
      View,
      { style: { marginBottom: 4 } },
      ...(node.runs.length > 0 ? [textOf(node.runs)] : []),
      ...node.children.map(blockOf),
    );
  };
  const number = create(Text, {
    fixed: true,
    style: { position: "absolute", bottom: 40, right: 58, fontSize: 8 },
    render: ({ pageNumber, totalPages }: { pageNumber: number; totalPages: number }) =>
      `${pageNumber}/${totalPages}`,
  });
  const page = (nodes: readonly Node[]) =>
    create(
      Page,
      {
        size: "A4",
        wrap: true,
        style: { fontFamily: "NotoSansSC", padding: 58, paddingTop: 78, paddingBottom: 72, fontSize: 9.5 },
      },
      ...nodes.map(blockOf),
      number,
    );
  return create(Document, { language: "zh-CN" }, ...partsOf(tree).map(page));
};

/** A page of its own for each part: in one, the time to break pages grows with the square of their number. */
const partsOf = (tree: Node): readonly (readonly Node[])[] => {
  const parts: Node[][] = [];
  for (const node of tree.children) {
    if (node.type === "H1" || parts.length === 0) parts.push([node]);
    else parts.at(-1)?.push(node);
  }
  return parts;
};

export const openReactPdfPaper = async (tree: Node) => {
  const [{ createElement }, parts] = await Promise.all([import("react"), import("@react-pdf/renderer")]);
  parts.Font.register({
    family: "NotoSansSC",
    fonts: [
      { src: font("400Regular/NotoSansSC_400Regular.ttf"), fontWeight: 400 },
      { src: font("700Bold/NotoSansSC_700Bold.ttf"), fontWeight: 700 },
    ],
  });
  parts.Font.registerHyphenationCallback(pieces);
  return async (): Promise<Uint8Array> => parts.renderToBuffer(drawing(createElement, parts, tree));
};
