import fc from "fast-check";
import { firstBroken, objectiveValues } from "~/domain/planning/check-values";
import type { Constraint, Objective, Programme, Terms } from "~/domain/planning/programme";

type Ranges = readonly (readonly [low: number, high: number])[];

const variablesOf = (ranges: Ranges) =>
  ranges.map(([low, high], index) => ({ name: `x${index}`, low, high }));

const termsOf = (ranges: Ranges, coefficient: fc.Arbitrary<number>): fc.Arbitrary<Terms> =>
  fc
    .array(coefficient, { minLength: ranges.length, maxLength: ranges.length })
    .map((all) => all.map((each, index) => [index, each] as const).filter(([, each]) => each !== 0));

const objectivesOf = (ranges: Ranges, coefficient: fc.Arbitrary<number>, most: number) =>
  fc
    .array(
      fc.record({
        sense: fc.constantFrom<Objective["sense"]>("max", "min"),
        terms: termsOf(ranges, coefficient),
      }),
      { maxLength: most },
    )
    .map((all) => all.map((each, index) => ({ name: `goal ${index}`, ...each })));

const constraintsOf = (
  ranges: Ranges,
  coefficient: fc.Arbitrary<number>,
  senses: readonly Constraint["sense"][],
  rhs: fc.Arbitrary<number>,
) =>
  fc
    .array(fc.record({ terms: termsOf(ranges, coefficient), sense: fc.constantFrom(...senses), rhs }), {
      minLength: 1,
      maxLength: 5,
    })
    .map((all) => all.map((each, index) => ({ name: `limit ${index}`, ...each })));

const binaries = fc
  .integer({ min: 3, max: 10 })
  .map((count): Ranges => Array.from({ length: count }, () => [0, 1]));

/** Budgets over binary choices: the coefficients are prices, the objectives worths. */
const knapsacks: fc.Arbitrary<Programme> = binaries.chain((ranges) =>
  fc.record({
    variables: fc.constant(variablesOf(ranges)),
    constraints: constraintsOf(
      ranges,
      fc.integer({ min: 1, max: 60 }),
      ["<="],
      fc.integer({ min: 20, max: 200 }),
    ),
    objectives: objectivesOf(ranges, fc.integer({ min: 1, max: 40 }), 3),
  }),
);

/** Sums that have to be met exactly: no cut helps much, so that trees branch. */
const exactSums: fc.Arbitrary<Programme> = binaries.chain((ranges) =>
  fc.record({
    variables: fc.constant(variablesOf(ranges)),
    constraints: constraintsOf(
      ranges,
      fc.integer({ min: 17, max: 60 }),
      ["="],
      fc.integer({ min: 60, max: 200 }),
    ).map((all) => all.slice(0, 1)),
    objectives: objectivesOf(ranges, fc.integer({ min: -20, max: 20 }), 2),
  }),
);

/** At most (or exactly, or at least) one of each of several sets. */
const packings: fc.Arbitrary<Programme> = binaries.chain((ranges) =>
  fc.record({
    variables: fc.constant(variablesOf(ranges)),
    constraints: constraintsOf(ranges, fc.constantFrom(0, 0, 1), ["<=", "<=", "=", ">="], fc.constant(1)),
    objectives: objectivesOf(ranges, fc.integer({ min: 0, max: 9 }), 2),
  }),
);

const ranges: fc.Arbitrary<Ranges> = fc.array(
  fc
    .tuple(fc.integer({ min: -3, max: 2 }), fc.integer({ min: 0, max: 4 }))
    .map(([low, width]) => [low, low + width] as const),
  { minLength: 1, maxLength: 4 },
);

/** Whole numbers of either sign under all three senses; many have no plan. */
const general: fc.Arbitrary<Programme> = ranges.chain((all) =>
  fc.record({
    variables: fc.constant(variablesOf(all)),
    constraints: constraintsOf(
      all,
      fc.integer({ min: -9, max: 9 }),
      ["<=", ">=", "="],
      fc.integer({ min: -12, max: 12 }),
    ),
    objectives: objectivesOf(all, fc.integer({ min: -9, max: 9 }), 3),
  }),
);

/** Small programmes of the kinds that strangers write, each of few enough points to try all. */
export const programmes: fc.Arbitrary<Programme> = fc.oneof(knapsacks, exactSums, packings, general, general);

const points = ({ variables }: Programme): readonly (readonly number[])[] =>
  variables.reduce<readonly (readonly number[])[]>(
    (all, { low, high }) =>
      all.flatMap((values) => Array.from({ length: high - low + 1 }, (_, index) => [...values, low + index])),
    [[]],
  );

const better = (
  one: readonly number[],
  other: readonly number[],
  objectives: readonly Objective[],
): boolean => {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at !== -1 && (one[at] ?? 0) > (other[at] ?? 0) === (objectives[at]?.sense === "max");
};

/** The objectives' values of the best plan, by trying every point; null where no point keeps all constraints. */
export const bestByTrying = (programme: Programme): readonly number[] | null => {
  let best: readonly number[] | null = null;
  for (const point of points(programme)) {
    if (firstBroken(programme, point) !== null) continue;
    const values = objectiveValues(programme, point);
    if (!best || better(values, best, programme.objectives)) best = values;
  }
  return best;
};
