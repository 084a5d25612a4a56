import type { Millipoints } from "../points";
import { failure, type Outcome, type Problem, success } from "../problem";
import type { Text } from "../text";
import { checkInstrument } from "./check-instrument";
import type { Instrument, Level } from "./instrument";

/** One fact read otherwise than the pack reads it. `option` as "Q4.B". */
export type VariantChange =
  | { readonly option: string; readonly points: Millipoints }
  | { readonly option: string; readonly text: Text }
  | { readonly scene: string; readonly constrained: boolean }
  | {
      readonly level: Exclude<Level, 0>;
      readonly points?: Millipoints;
      readonly scenes?: number;
      readonly constrained?: number;
    };

/** 存疑变体: the pack with the other reading of one of its doubts. Never an edition of its own. */
export type Variant = {
  readonly code: string;
  /** The subject of the doubt in the pack, such as "scenes.warehousing". */
  readonly doubt: string;
  readonly title: Text;
  readonly note: Text;
  readonly changes: readonly VariantChange[];
};

export type Variants = {
  readonly code: string;
  readonly version: string;
  readonly instrument: string;
  readonly edition: string;
  readonly variants: readonly Variant[];
};

/**
 * The instrument as it would be if the variant's reading were right, named as a variant in code, edition and title. It
 * passes the checks every instrument passes; a change of nothing, or without its doubt, is a problem.
 */
export const applyVariant = (instrument: Instrument, variant: Variant): Outcome<Instrument> => {
  const unknown = [
    ...(instrument.doubts.some(({ subject }) => subject === variant.doubt) ? [] : [variant.doubt]),
    ...variant.changes.filter((change) => !isKnown(instrument, change)).map(subjectOf),
  ];
  const problems: readonly Problem[] = unknown.map((code) => ({
    code: "instrument.unknownReference",
    field: variant.code,
    values: { code },
  }));
  if (problems.length > 0) return failure(...problems);
  const changed = variant.changes.reduce(applyChange, named(instrument, variant));
  const wrong = checkInstrument(changed);
  return wrong.length === 0 ? success(changed) : failure(...wrong);
};

const named = (instrument: Instrument, { code, title }: Variant): Instrument => ({
  ...instrument,
  edition: `${instrument.edition}+${code}`,
  title: {
    zh: `${instrument.title.zh}〔变体：${title.zh}，非正式版本〕`,
    en: `${instrument.title.en} [variant: ${title.en}; not an official edition]`,
  },
});

const subjectOf = (change: VariantChange): string =>
  "option" in change ? change.option : "scene" in change ? change.scene : String(change.level);

const isKnown = ({ items, scenes, levels }: Instrument, change: VariantChange): boolean => {
  const subject = subjectOf(change);
  if ("option" in change)
    return items.some(({ code, options }) => options.some(({ letter }) => `${code}.${letter}` === subject));
  if ("scene" in change) return scenes.some(({ code }) => code === subject);
  return levels.some(({ level }) => String(level) === subject);
};

const applyChange = (instrument: Instrument, change: VariantChange): Instrument => {
  if ("option" in change) {
    const { option: subject, ...values } = change;
    const items = instrument.items.map((item) => ({
      ...item,
      options: item.options.map((option) =>
        `${item.code}.${option.letter}` === subject ? { ...option, ...values } : option,
      ),
    }));
    return { ...instrument, items };
  }
  if ("scene" in change)
    return {
      ...instrument,
      scenes: instrument.scenes.map((scene) =>
        scene.code === change.scene ? { ...scene, constrained: change.constrained } : scene,
      ),
    };
  return {
    ...instrument,
    levels: instrument.levels.map((rule) => (rule.level === change.level ? { ...rule, ...change } : rule)),
  };
};
