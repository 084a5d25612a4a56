/**
 * The English messages must have exactly the keys of the Chinese source; the compiler checks it. Beside a message with a
 * count, English may have its singular under the key with `_one`, as i18next chooses it; Chinese has one form for all.
 */
export type ShapeOf<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : ShapeOf<T[K]>;
} & { readonly [K in keyof T & string as T[K] extends string ? `${K}_one` : never]?: string };
