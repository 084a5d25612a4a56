import type { ItemAnswer, SceneAnswer } from "~/domain/instrument/answers";
import { type Instrument, type Item, LEVELS, type Level, type Scene } from "~/domain/instrument/instrument";
import type { Chance } from "./chance";
import { figuresFor } from "./demo-figures";

/** Answers as a form sends them, question by question. */
export type DemoAnswer =
  | { readonly part: "item"; readonly code: string; readonly answer: ItemAnswer }
  | { readonly part: "scene"; readonly code: string; readonly answer: SceneAnswer };

/** What every demo firm masters earlier, or later, than the rest, in levels. */
const LEAD: Readonly<Record<string, number>> = {
  finance: 0.7,
  office: 0.5,
  procurement: 0.3,
  "product-design": 0.3,
  quality: 0.2,
  scheduling: -0.3,
  "process-design": -0.3,
  energy: -0.4,
  decision: -0.7,
};

/**
 * Answers to every question that hang together: each lies around the firm's maturity (0–4), so better equipment goes
 * with better management and higher scenes. The same chance gives the same answers.
 */
export const demoAnswers = (
  instrument: Instrument,
  maturity: number,
  firm: { readonly staff: number; readonly revenueWan: number },
  chance: Chance,
): readonly DemoAnswer[] => {
  const figures = figuresFor(firm, maturity, chance);
  return [
    ...instrument.items.map((item): DemoAnswer => {
      const numbers = figures(item);
      const answer = numbers
        ? { options: [], numbers }
        : { options: optionsAt(item, maturity + noise(chance), chance) };
      return { part: "item", code: item.code, answer };
    }),
    ...instrument.scenes.map((scene): DemoAnswer => {
      const answer = { level: levelAt(scene, maturity + noise(chance)) };
      return { part: "scene", code: scene.code, answer };
    }),
  ];
};

/** Between −0.9 and 0.9, mostly near 0. */
const noise = (chance: Chance): number => (chance.next() + chance.next() + chance.next() - 1.5) * 0.6;

const levelAt = ({ code }: Scene, maturity: number): Level => {
  const wanted = Math.round(maturity + (LEAD[code] ?? 0));
  return LEVELS.find((level) => level >= Math.min(4, wanted)) ?? 4;
};

/** The item's share of the whole that goes with a maturity; the first points come early. */
const shareAt = (maturity: number): number => Math.min(1, Math.max(0, (maturity + 0.4) / 4));

const optionsAt = (item: Item, maturity: number, chance: Chance): readonly string[] => {
  const share = shareAt(maturity);
  if (item.kind === "single") {
    const option = item.options[Math.round(share * (item.options.length - 1))];
    return option ? [option.letter] : [];
  }
  const count = Math.round(share * item.options.filter(({ exclusive }) => !exclusive).length);
  return count === 0 ? exclusiveOf(item) : drawn(item, count, chance);
};

const exclusiveOf = ({ options }: Item): readonly string[] =>
  options.filter(({ exclusive }) => exclusive).map(({ letter }) => letter);

/** So many options, those named first being likelier. */
const drawn = ({ options }: Item, count: number, chance: Chance): readonly string[] => {
  const weighed = options
    .filter(({ exclusive }) => !exclusive)
    .map(({ letter }, index) => ({ letter, weight: index + chance.next() * options.length }));
  return weighed
    .toSorted((a, b) => a.weight - b.weight)
    .slice(0, count)
    .map(({ letter }) => letter);
};
