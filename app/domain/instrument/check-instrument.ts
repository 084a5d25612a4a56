import { formatPoints, type Millipoints, millipoints, sumPoints } from "../points";
import type { Problem } from "../problem";
import { checkDoubts } from "./check-doubts";
import { checkItem } from "./check-item";
import { checkLanguages } from "./check-languages";
import type { Instrument } from "./instrument";

/** What a well-formed instrument still gets wrong: references, weights, points, levels, doubts and languages. */
export const checkInstrument = (instrument: Instrument): readonly Problem[] => [
  ...checkCodes(instrument),
  ...checkReferences(instrument),
  ...checkWeights(instrument),
  ...instrument.items.flatMap((item, index) => checkItem(item, `items.${index}`)),
  ...checkScenes(instrument),
  ...checkLevels(instrument),
  ...checkDoubts(instrument),
  ...checkLanguages(instrument),
];

const repeated = (codes: readonly string[]): readonly string[] =>
  codes.filter((code, index) => codes.indexOf(code) !== index);

const codesOf = (all: readonly { readonly code: string }[]): readonly string[] => all.map(({ code }) => code);

const checkCodes = (instrument: Instrument): readonly Problem[] => {
  const duplicates = (field: string, codes: readonly string[]): readonly Problem[] =>
    repeated(codes).map((code) => ({ code: "instrument.duplicateCode", field, values: { code } }));
  return [
    ...duplicates("indicators", codesOf([...instrument.dimensions, ...instrument.indicators])),
    ...duplicates("items", codesOf(instrument.items)),
    ...duplicates("sceneGroups", codesOf(instrument.sceneGroups)),
    ...duplicates("scenes", codesOf(instrument.scenes)),
    ...duplicates(
      "scenes",
      instrument.scenes.map(({ title }) => title.zh),
    ),
    ...duplicates("levels", codesOf(instrument.levels)),
  ];
};

const missing = (field: string, code: string): Problem => ({
  code: "instrument.unknownReference",
  field,
  values: { code },
});

const checkReferences = (instrument: Instrument): readonly Problem[] => {
  const dimensions = new Set(codesOf(instrument.dimensions));
  const nodes = new Set([...dimensions, ...codesOf(instrument.indicators)]);
  const scenes = new Set(codesOf(instrument.scenes));
  const groups = new Set(codesOf(instrument.sceneGroups));
  return [
    ...instrument.indicators.flatMap(({ parent }, index) =>
      nodes.has(parent) ? [] : [missing(`indicators.${index}.parent`, parent)],
    ),
    ...instrument.items.flatMap((item, index) => [
      ...(dimensions.has(item.dimension) ? [] : [missing(`items.${index}.dimension`, item.dimension)]),
      ...(nodes.has(item.indicator) ? [] : [missing(`items.${index}.indicator`, item.indicator)]),
      ...item.options.flatMap(({ scene }, at) =>
        scene === undefined || scenes.has(scene)
          ? []
          : [missing(`items.${index}.options.${at}.scene`, scene)],
      ),
    ]),
    ...instrument.scenes.flatMap(({ group }, index) =>
      groups.has(group) ? [] : [missing(`scenes.${index}.group`, group)],
    ),
  ];
};

/** Shares under every node make 100 %, dimensions 100 points, and each item's maximum is the product on its path. */
const checkWeights = (instrument: Instrument): readonly Problem[] => [
  ...checkDimensionTotal(instrument),
  ...checkShares(instrument),
  ...checkLeaves(instrument),
  ...instrument.items.flatMap((item, index) => {
    const path = pathOf(instrument, item.indicator);
    const product = path && productOf(path);
    if (!path || path.root.code !== item.dimension)
      return [missing(`items.${index}.indicator`, item.indicator)];
    if (product === item.points) return [];
    return [
      {
        code: "instrument.itemPointsOff",
        field: `items.${index}.points`,
        values: {
          item: item.code,
          points: formatPoints(item.points),
          product: product === null || product === undefined ? "?" : formatPoints(product),
        },
      },
    ];
  }),
];

const checkDimensionTotal = ({ dimensions }: Instrument): readonly Problem[] => {
  const sum = sumPoints(dimensions.map(({ points }) => points));
  if (sum === 100_000) return [];
  return [{ code: "instrument.dimensionsTotal", field: "dimensions", values: { sum: formatPoints(sum) } }];
};

const checkShares = ({ indicators }: Instrument): readonly Problem[] =>
  [...new Set(indicators.map(({ parent }) => parent))].flatMap((parent) => {
    const children = indicators.filter((indicator) => indicator.parent === parent);
    const sum = children.reduce((total, { share }) => total + share, 0);
    return sum === 100
      ? []
      : [{ code: "instrument.weightsOff", field: "indicators", values: { parent, sum } }];
  });

/** Every leaf of the weight tree is asked by exactly one item, so that the items' maxima make 100. */
const checkLeaves = ({ dimensions, indicators, items }: Instrument): readonly Problem[] => {
  const parents = new Set(indicators.map(({ parent }) => parent));
  const asked = items.map(({ indicator }) => indicator);
  const leaves = codesOf([...dimensions, ...indicators]).filter((code) => !parents.has(code));
  return [
    ...leaves
      .filter((code) => !asked.includes(code))
      .map((code) => ({ code: "instrument.unused", field: "indicators", values: { code } })),
    ...repeated(asked).map((code) => ({
      code: "instrument.duplicateCode",
      field: "items",
      values: { code },
    })),
    ...asked
      .filter((code) => parents.has(code))
      .map((code) => ({ code: "instrument.unknownReference", field: "items", values: { code } })),
  ];
};

type Path = { readonly root: Instrument["dimensions"][number]; readonly shares: readonly number[] };

const pathOf = ({ dimensions, indicators }: Instrument, leaf: string): Path | null => {
  const shares: number[] = [];
  let code = leaf;
  // A path longer than the number of indicators runs in a circle.
  for (let step = 0; step <= indicators.length; step += 1) {
    const at = code;
    const root = dimensions.find((dimension) => dimension.code === at);
    if (root) return { root, shares };
    const node = indicators.find((indicator) => indicator.code === at);
    if (!node) return null;
    shares.push(node.share);
    code = node.parent;
  }
  return null;
};

const productOf = ({ root, shares }: Path): Millipoints | null => {
  const whole = shares.reduce((product, share) => product * BigInt(share), BigInt(root.points));
  const scale = 100n ** BigInt(shares.length);
  return whole % scale === 0n ? millipoints(Number(whole / scale)) : null;
};

const checkScenes = ({ scenes }: Instrument): readonly Problem[] =>
  scenes.flatMap(({ code, levels }, index) =>
    levels.every(({ level }, at) => level === at + 1)
      ? []
      : [{ code: "instrument.sceneLevels", field: `scenes.${index}.levels`, values: { scene: code } }],
  );

const checkLevels = ({ levels, scenes }: Instrument): readonly Problem[] => {
  const constrained = scenes.filter((scene) => scene.constrained).length;
  const inOrder = levels.every((rule, at) => {
    const before = levels[at - 1];
    const rises =
      !before ||
      (rule.points >= before.points &&
        rule.scenes >= before.scenes &&
        rule.constrained >= before.constrained);
    const reachable =
      rule.points <= 100_000 && rule.scenes <= scenes.length && rule.constrained <= constrained;
    return rule.level === at + 1 && rises && reachable;
  });
  return inOrder ? [] : [{ code: "instrument.levelRules", field: "levels" }];
};
