import { describe, expect, it } from "vitest";
import { deriveRow } from "~/domain/planning/certificate/derive-row";

describe("a derived row", () => {
  const row = (terms: readonly (readonly [number, bigint])[], rhs: bigint) => ({
    terms: new Map(terms),
    rhs,
    equal: false,
  });
  const box = { low: [0n, 0n], high: [1n, 1n] };

  it("is Chvátal and Gomory's in the documented example: 2x + 2y ≤ 3 gives x + y ≤ 1", () => {
    const derived = deriveRow(
      [
        row(
          [
            [0, 2n],
            [1, 2n],
          ],
          3n,
        ),
      ],
      { rows: [[0, 1n]], divide: 2n, upper: [], shrink: 1n },
      box,
    );
    expect([[...derived.terms], derived.rhs]).toEqual([
      [
        [0, 1n],
        [1, 1n],
      ],
      1n,
    ]);
  });

  it("divides a derived row by what is asked for, rounding down as its variables are counted", () => {
    const derived = deriveRow(
      [
        row(
          [
            [0, 6n],
            [1, 10n],
          ],
          21n,
        ),
      ],
      { rows: [[0, 1n]], divide: 4n, upper: [1], shrink: 2n },
      { low: [0n, 0n], high: [9n, 1n] },
    );
    // 6x − 10(1 − y) ≤ 11: f = 3, G(6) = 1, G(−10) = −3, so x − 3(1 − y) ≤ 2; halved: 0x − 2(1 − y) ≤ 1.
    expect([[...derived.terms], derived.rhs]).toEqual([[[1, 1n]], 1n]);
  });

  it("never cuts off a whole point that meets the rows, whatever is combined", () => {
    const rows = [
      row(
        [
          [0, 3n],
          [1, -2n],
        ],
        4n,
      ),
      row(
        [
          [0, -5n],
          [1, 7n],
        ],
        6n,
      ),
      {
        ...row(
          [
            [0, 1n],
            [1, 1n],
          ],
          2n,
        ),
        equal: true,
      },
    ];
    const wide = { low: [-3n, -2n], high: [4n, 5n] };
    let cut = 0;
    for (let divide = 1n; divide <= 9n; divide += 1n)
      for (const first of [-3n, -1n, 0n, 2n, 5n])
        for (const second of [-4n, 0n, 1n, 3n])
          for (const third of [-2n, 0n, 3n])
            for (const [at, upper] of [[], [0], [1], [0, 1]].entries()) {
              const derived = deriveRow(
                rows,
                {
                  rows: [
                    [0, first],
                    [1, second],
                    [2, third],
                  ],
                  divide,
                  upper,
                  shrink: [1n, 2n, 3n, 7n][(at + Number(divide)) % 4] ?? 1n,
                },
                wide,
              );
              const sum = (x: bigint, y: bigint, terms: ReadonlyMap<number, bigint>) =>
                (terms.get(0) ?? 0n) * x + (terms.get(1) ?? 0n) * y;
              for (let x = -3n; x <= 4n; x += 1n)
                for (let y = -2n; y <= 5n; y += 1n) {
                  const meets = rows.every(({ terms, rhs, equal }) =>
                    equal ? sum(x, y, terms) === rhs : sum(x, y, terms) <= rhs,
                  );
                  const kept = sum(x, y, derived.terms) <= derived.rhs;
                  if (meets) expect(kept).toBe(true);
                  else if (!kept) cut += 1;
                }
            }
    expect(cut).toBeGreaterThan(1000);
  });
});
