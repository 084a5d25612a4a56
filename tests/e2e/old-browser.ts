/**
 * Makes a page as poor as Chromium 109: what later versions brought to scripts is not there. Runs in the page, before
 * any script of it, so it stands alone.
 */
export const becomeOld = (): void => {
  const owners: readonly (readonly [owner: object | undefined, names: readonly string[]])[] = [
    [Array, ["fromAsync"]],
    [Array.prototype, ["toReversed", "toSorted", "toSpliced", "with"]],
    [Object.getPrototypeOf(Int8Array.prototype), ["toReversed", "toSorted", "with"]],
    [Object, ["groupBy"]],
    [Map, ["groupBy"]],
    [Map.prototype, ["getOrInsert", "getOrInsertComputed"]],
    [Promise, ["withResolvers", "try"]],
    [
      Set.prototype,
      [
        "union",
        "intersection",
        "difference",
        "symmetricDifference",
        "isSubsetOf",
        "isSupersetOf",
        "isDisjointFrom",
      ],
    ],
    [String.prototype, ["isWellFormed", "toWellFormed"]],
    [URL, ["canParse", "parse"]],
    [AbortSignal, ["any"]],
    [RegExp, ["escape"]],
    [Math, ["f16round", "sumPrecise"]],
    [Uint8Array, ["fromBase64", "fromHex"]],
    [Uint8Array.prototype, ["toBase64", "toHex"]],
    [Headers.prototype, ["getSetCookie"]],
    [ReadableStream, ["from"]],
    [globalThis.document && Document.prototype, ["startViewTransition"]],
    [globalThis.document && HTMLElement.prototype, ["showPopover", "hidePopover", "togglePopover"]],
    [globalThis.document && Element.prototype, ["setHTMLUnsafe"]],
    [globalThis, ["Iterator", "scheduler", "URLPattern", "SuppressedError"]],
  ];
  for (const [owner, names] of owners)
    for (const name of names) if (owner) Reflect.deleteProperty(owner, name);
};
