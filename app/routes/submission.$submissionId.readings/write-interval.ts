/** Both bounds, or the one value where they are the same. */
export const writeInterval = ({ low, high }: { readonly low: string; readonly high: string }): string =>
  low === high ? low : `${low}–${high}`;
