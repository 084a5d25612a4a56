/** A binary heap: `pop` yields the entry of the least key. */
export const createHeap = <T>(keyOf: (entry: T) => number) => {
  const entries: T[] = [];
  const keyAt = (at: number): number => {
    const entry = entries[at];
    return entry === undefined ? Number.POSITIVE_INFINITY : keyOf(entry);
  };
  const swap = (one: number, other: number): void => {
    const [a, b] = [entries[one], entries[other]];
    if (a === undefined || b === undefined) return;
    entries[one] = b;
    entries[other] = a;
  };
  const sink = (): void => {
    for (let at = 0; ; ) {
      const child = keyAt(2 * at + 2) < keyAt(2 * at + 1) ? 2 * at + 2 : 2 * at + 1;
      if (keyAt(child) >= keyAt(at)) return;
      swap(at, child);
      at = child;
    }
  };
  return {
    size: () => entries.length,
    entries: (): readonly T[] => entries,
    push: (entry: T): void => {
      entries.push(entry);
      for (let at = entries.length - 1; at > 0 && keyAt(at) < keyAt((at - 1) >> 1); at = (at - 1) >> 1)
        swap(at, (at - 1) >> 1);
    },
    pop: (): T | undefined => {
      swap(0, entries.length - 1);
      const top = entries.pop();
      sink();
      return top;
    },
  };
};
