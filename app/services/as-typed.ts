/** The same characters however they were typed: full-width and half-width, composed and not. */
export const asTyped = (text: string): string => text.normalize("NFKC");
