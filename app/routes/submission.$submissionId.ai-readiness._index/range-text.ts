/** Tenths of a percent as they are shown: one value, or the two it lies between. */
export const rangeText = ({ low, high }: { readonly low: number; readonly high: number }): string =>
  low === high ? percent(low) : `${percent(low)}–${percent(high)}`;

const percent = (tenths: number): string => `${(tenths / 10).toFixed(1)}%`;
