/** Days of own staff over the quarters of a deployment, whole and as even as can be; what is left over comes first. */
export const staffLoad = (days: number, quarters: number): readonly number[] =>
  Array.from(
    { length: quarters },
    (_, index) => Math.floor(days / quarters) + (index < days % quarters ? 1 : 0),
  );

/** Days that a start asks of the firm's own staff in a quarter. */
export const loadIn = (quarter: number, start: number, load: readonly number[]): number =>
  load[quarter - start] ?? 0;
