import type { Problem } from "../problem";
import type { Instrument } from "./instrument";

/** Parts of a pack a doubt can concern as a whole. */
const PARTS = ["sources", "dimensions", "indicators", "levels", "declaration"];

/** Doubts whose subject is nothing of the pack: "items.Q4", "items.Q8.F", "scenes.CODE" or the name of a part. */
export const checkDoubts = (instrument: Instrument): readonly Problem[] => {
  const subjects = subjectsOf(instrument);
  return instrument.doubts.flatMap(({ subject }, index) =>
    subjects.has(subject)
      ? []
      : [
          {
            code: "instrument.unknownReference",
            field: `doubts.${index}.subject`,
            values: { code: subject },
          },
        ],
  );
};

const subjectsOf = ({ items, scenes }: Instrument): ReadonlySet<string> =>
  new Set([
    ...PARTS,
    ...items.flatMap(({ code, options }) => [
      `items.${code}`,
      ...options.map(({ letter }) => `items.${code}.${letter}`),
    ]),
    ...scenes.map(({ code }) => `scenes.${code}`),
  ]);
