/** The English messages must have exactly the keys of the Chinese source; the compiler checks it. */
export type ShapeOf<T> = { readonly [K in keyof T]: T[K] extends string ? string : ShapeOf<T[K]> };
