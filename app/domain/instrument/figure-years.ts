import type { Problem } from "../problem";
import type { Item } from "./instrument";

/** How many years before the assessment's own a figure is of, by the end of its code: "revenue-last-year". */
const YEARS_BACK: readonly (readonly [end: string, back: number])[] = [
  ["-last-year", 1],
  ["-previous-year", 2],
  ["-third-year", 3],
];

const placed = (input: string) =>
  YEARS_BACK.flatMap(([end, back]) =>
    input.endsWith(end) ? [{ of: input.slice(0, -end.length), back }] : [],
  )[0];

/**
 * The calendar year that a figure is of, for an assessment begun in `year`. Null for any other figure, also one of the
 * year before a renovation: that year is the same whenever it is asked.
 */
export const yearOfFigure = (input: string, year: number): number | null => {
  const found = placed(input);
  return found ? year - found.back : null;
};

type Numbers = Readonly<Record<string, string>>;

/** Whether an answer holds figures of calendar years. */
export const holdsYears = (numbers: Numbers = {}): boolean => Object.keys(numbers).some(placed);

/**
 * Figures given so many years ago, each in the field of its own calendar year where the item has one; the latest years
 * are empty. Other figures stay where they are.
 */
export const shiftYears = ({ measure }: Pick<Item, "measure">, numbers: Numbers, years: number): Numbers => {
  if (years <= 0) return numbers;
  return Object.fromEntries(
    (measure?.inputs ?? []).flatMap(({ code }) => {
      const at = placed(code);
      const end = at && YEARS_BACK.find(([, back]) => back === at.back - years)?.[0];
      const value = numbers[at ? (end === undefined ? "" : `${at.of}${end}`) : code];
      return value === undefined ? [] : [[code, value]];
    }),
  );
};

/** What is said of a figure of a calendar year names that year: "last year" is another one next year. */
export const withYear = (problem: Problem, begun: number): Problem => {
  const { field = "", values } = problem;
  const year = yearOfFigure(field, begun);
  if (year === null || values?.titleZh === undefined) return problem;
  const { titleZh, titleEn } = values;
  return {
    ...problem,
    values: { ...values, titleZh: `${titleZh}（${year} 年）`, titleEn: `${titleEn} (${year})` },
  };
};
