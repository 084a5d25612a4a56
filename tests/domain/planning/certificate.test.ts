import { describe, expect, it } from "vitest";
import { checkCertificate } from "~/domain/planning/certificate/check-certificate";
import { deriveRow } from "~/domain/planning/certificate/derive-row";

/** Two of three at most, worth 2, 3 and 4, no cut used: proved by branching on the second. */
const certificate = {
  format: "qingzhun-certificate/1",
  status: "optimal",
  model: {
    variables: ["a", "b", "c"].map((name) => ({ name, low: 0, high: 1 })),
    constraints: [
      {
        name: "room",
        terms: [
          ["a", 2],
          ["b", 3],
          ["c", 4],
        ],
        sense: "<=",
        rhs: 8,
      },
    ],
    objectives: [
      {
        name: "worth",
        sense: "max",
        terms: [
          ["a", 2],
          ["b", 3],
          ["c", 4],
        ],
      },
    ],
  },
  values: [0, 1, 1],
  objectives: [{ name: "worth", value: 7, bound: 7, gap: 0 }],
  // Row 0: room; row 1: worth at least 8. Where b is 0, a and c give 6; where b is 1, 2a + 4c = 5 has no whole answer.
  proofs: [
    {
      derived: [{ rows: [0, 1, 1, 1], divide: 1, upper: [] }],
      multipliers: [[1, 1]],
      tree: [[1, 0], 0, [0, 0], 0, [2, 0], 0, 0],
    },
  ],
};

const codeOf = (input: unknown) => {
  const checked = checkCertificate(input);
  return checked.ok ? "ok" : `${checked.problems[0]?.code} ${checked.problems[0]?.field ?? ""}`;
};
const withProof = (part: object) =>
  codeOf({ ...certificate, proofs: [{ ...certificate.proofs[0], ...part }] });

describe("a certificate", () => {
  it("is not accepted where one leaf is not excluded", () => {
    // a = b = c = 1 breaks the room, which needs row 0 and not row 1.
    expect(codeOf(certificate)).toBe("certificate.notRefuted proofs.0.tree.6");
  });

  it("is accepted with the multipliers that exclude it", () => {
    expect(
      withProof({
        multipliers: [
          [1, 1],
          [0, 1],
        ],
        tree: [[1, 0], 0, [0, 0], 0, [2, 0], 0, 1],
      }),
    ).toBe("ok");
  });

  it.each([
    ["a tree that ends early", { tree: [[1, 0], 0] }, "certificate.treeOpen proofs.0.tree"],
    ["no tree", { tree: [] }, "certificate.treeOpen proofs.0.tree"],
    [
      "more after the end",
      { multipliers: [[0, 0, 1, 1]], tree: [[1, 0], 0, 0, 0] },
      "certificate.notRefuted proofs.0.tree.2",
    ],
    ["a branch outside the range", { tree: [[1, 1], 0, 0] }, "certificate.branch proofs.0.tree.0"],
    [
      "a branch on a fixed variable",
      { tree: [[1, 0], [1, 0], 0, 0, 0] },
      "certificate.branch proofs.0.tree.1",
    ],
    ["a branch on no variable", { tree: [[9, 0], 0, 0] }, "certificate.variable proofs.0.tree.0"],
    ["multipliers that are not there", { tree: [7] }, "certificate.leaf proofs.0.tree.0"],
    [
      "a negative multiplier of an inequality",
      { multipliers: [[0, -1]] },
      "certificate.sign proofs.0.multipliers.0.1",
    ],
    ["a row that is not there", { multipliers: [[9, 1]] }, "certificate.row proofs.0.multipliers.0.0"],
    [
      "a derived row from itself",
      { derived: [{ rows: [2, 1], divide: 1, upper: [] }] },
      "certificate.row proofs.0.derived.0.rows",
    ],
    [
      "division by nothing",
      { derived: [{ rows: [0, 1], divide: 0, upper: [] }] },
      "certificate.divide proofs.0.derived.0.divide",
    ],
    [
      "an end of no variable",
      { derived: [{ rows: [0, 1], divide: 2, upper: [3] }] },
      "certificate.variable proofs.0.derived.0.upper",
    ],
    ["half a pair", { multipliers: [[1]] }, "certificate.pairs proofs.0.multipliers.0"],
    [
      "a multiplier with a fraction",
      { multipliers: [[1, 0.5]] },
      "certificate.whole proofs.0.multipliers.0.1",
    ],
    [
      "a multiplier that is no number",
      { multipliers: [[1, Number.NaN]] },
      "certificate.whole proofs.0.multipliers.0.1",
    ],
    [
      "digits with a sign that is none",
      { multipliers: [[1, "+1"]] },
      "certificate.whole proofs.0.multipliers.0.1",
    ],
    [
      "more digits than allowed",
      { multipliers: [[1, "9".repeat(301)]] },
      "certificate.whole proofs.0.multipliers.0.1",
    ],
    ["a node of three", { tree: [[1, 0, 0]] }, "certificate.node proofs.0.tree.0"],
    ["a nested tree", { tree: [[[1, 0], 0]] }, "certificate.node proofs.0.tree.0"],
    ["a field too many", { more: 1 }, "certificate.unknownField proofs.0.more"],
  ])("is refused with %s", (_, part, code) => {
    expect(withProof(part)).toBe(code);
  });

  it("bears numbers of any allowed size", () => {
    const large = "9".repeat(300);
    expect(
      withProof({
        multipliers: [
          [1, large],
          [0, large],
        ],
        tree: [[1, 0], 0, [0, 0], 0, [2, 0], 0, 1],
      }),
    ).toBe("ok");
    const model = {
      ...certificate.model,
      variables: certificate.model.variables.map((each) => ({ ...each, high: Number.MAX_SAFE_INTEGER })),
    };
    expect(codeOf({ ...certificate, model })).toBe("certificate.notRefuted proofs.0.tree.1");
  });

  it("refuses derived numbers that grow without end, and work without end", () => {
    const growing = Array.from({ length: 30 }, (_, index) => ({
      rows: [index === 0 ? 0 : index + 1, "9".repeat(299)],
      divide: 7,
      upper: [],
    }));
    expect(withProof({ derived: growing })).toMatch(/^certificate\.(tooBig|notRefuted) /);
    expect(checkCertificate(certificate, 3)).toMatchObject({
      ok: false,
      problems: [{ code: "certificate.effort" }],
    });
  });

  it("walks a tree as deep as it likes without recursion", () => {
    const depth = 50_000;
    const model = {
      variables: [{ name: "x", low: 0, high: depth }],
      constraints: [{ name: "never", terms: [["x", 0]], sense: ">=", rhs: 1 }],
      objectives: [],
    };
    const tree = [
      ...Array.from({ length: depth }, (_, index) => [0, depth - 1 - index]),
      ...Array.from({ length: depth + 1 }, () => 0),
    ];
    const deep = {
      format: certificate.format,
      status: "infeasible",
      model,
      values: [],
      objectives: [],
      proofs: [{ derived: [], multipliers: [[0, 1]], tree }],
    };
    expect(codeOf(deep)).toBe("ok");
  });

  it.each([
    ["nothing", undefined],
    ["null", null],
    ["a list", []],
    ["a text", "certificate"],
    ["a number", Number.NaN],
    [
      "an object of other things",
      { format: {}, status: [], model: 1, values: "x", objectives: {}, proofs: null },
    ],
  ])("is refused where it is %s", (_, input) => {
    expect(checkCertificate(input).ok).toBe(false);
  });

  it("is refused where it goes in circles or nests without end", () => {
    const circle: Record<string, unknown> = { ...certificate };
    circle.model = circle;
    circle.proofs = [circle];
    expect(checkCertificate(circle).ok).toBe(false);
    let nested: unknown = 0;
    for (let depth = 0; depth < 100_000; depth += 1) nested = [nested];
    expect(withProof({ tree: nested })).toMatch(/^certificate\.node/);
    expect(codeOf({ ...certificate, model: nested })).toBe("model.object model");
  });
});

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
      { rows: [[0, 1n]], divide: 2n, upper: [] },
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
            for (const upper of [[], [0], [1], [0, 1]]) {
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
