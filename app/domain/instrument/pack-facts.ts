import { type Millipoints, sumPoints } from "../points";
import type { Instrument } from "./instrument";

/** What an instrument holds, counted: for saying what was checked. `texts` counts pairs of Chinese and English. */
export type PackFacts = {
  readonly dimensions: number;
  readonly indicators: number;
  readonly items: number;
  readonly options: number;
  readonly points: Millipoints;
  readonly scenes: number;
  readonly constrained: number;
  readonly levels: number;
  readonly numbers: number;
  readonly texts: number;
};

export const packFacts = (instrument: Instrument): PackFacts => ({
  dimensions: instrument.dimensions.length,
  indicators: instrument.indicators.length,
  items: instrument.items.length,
  options: instrument.items.reduce((sum, { options }) => sum + options.length, 0),
  points: sumPoints(instrument.items.map(({ points }) => points)),
  scenes: instrument.scenes.length,
  constrained: instrument.scenes.filter(({ constrained }) => constrained).length,
  levels: instrument.levels.length,
  numbers: new Set(instrument.items.flatMap(({ measure }) => measure?.inputs.map(({ code }) => code) ?? []))
    .size,
  texts: countTexts(instrument),
});

const countTexts = (value: unknown): number => {
  if (typeof value !== "object" || value === null) return 0;
  if ("zh" in value && "en" in value) return 1;
  return Object.values(value).reduce((sum: number, part: unknown) => sum + countTexts(part), 0);
};
