/** The plan's horizon: quarters 1–12 of years 1–3, counted from the plan's first day. */
export const QUARTERS = 12;
export const YEARS = [1, 2, 3] as const;
export type PlanYear = (typeof YEARS)[number];

/** The year a quarter lies in. */
export const yearOf = (quarter: number): PlanYear => (quarter <= 4 ? 1 : quarter <= 8 ? 2 : 3);

export const firstQuarterOf = (year: PlanYear): number => year * 4 - 3;
export const lastQuarterOf = (year: PlanYear): number => year * 4;

/** Whole quarters that so many working days fill; at least one. */
export const quartersOf = (workingDays: number, perQuarter: number): number =>
  Math.max(1, Math.ceil(workingDays / perQuarter));

/** The quarters of the plan, 1–12. */
export const ALL_QUARTERS: readonly number[] = Array.from({ length: QUARTERS }, (_, index) => index + 1);
