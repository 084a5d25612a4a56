import { describe, expect, it } from "vitest";
import { checkCertificate } from "~/domain/planning/certificate/check-certificate";

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

/** a or b, worth 1 and 2: b can always stand for a, after which the cutoff alone excludes what is left. */
const dominated = {
  ...certificate,
  format: "qingzhun-certificate/2",
  model: {
    variables: ["a", "b"].map((name) => ({ name, low: 0, high: 1 })),
    constraints: [
      {
        name: "one",
        terms: [
          [0, 1],
          [1, 1],
        ],
        sense: "<=",
        rhs: 1,
      },
      {
        name: "room",
        terms: [
          [0, 2],
          [1, 1],
        ],
        sense: "<=",
        rhs: 2,
      },
    ],
    objectives: [
      {
        name: "worth",
        sense: "max",
        terms: [
          [0, 1],
          [1, 2],
        ],
      },
    ],
  },
  values: [0, 1],
  objectives: [{ name: "worth", value: 2, bound: 2, gap: 0 }],
  proofs: [{ dominated: [[0, 1, 0]], derived: [], multipliers: [[2, 1]], tree: [0] }],
};
const withDominated = (entries: unknown) =>
  codeOf({ ...dominated, proofs: [{ ...dominated.proofs[0], dominated: entries }] });

describe("a dominated variable", () => {
  it("stays low where another one can always stand for it", () => {
    expect(codeOf(dominated)).toBe("ok");
    expect(withDominated([])).toBe("certificate.notRefuted proofs.0.tree.0");
  });

  it.each([
    ["the better one", [[1, 0, 0]], "certificate.notDominated proofs.0.dominated.0"],
    ["by a row that lets both be high", [[0, 1, 2]], "certificate.notDominated proofs.0.dominated.0"],
    ["by a row that is not there", [[0, 1, 3]], "certificate.row proofs.0.dominated.0"],
    ["by itself", [[0, 0, 0]], "certificate.variable proofs.0.dominated.0"],
    [
      "by one that stays low itself",
      [
        [0, 1, 0],
        [1, 0, 0],
      ],
      "certificate.variable proofs.0.dominated.1",
    ],
    [
      "twice",
      [
        [0, 1, 0],
        [0, 1, 0],
      ],
      "certificate.variable proofs.0.dominated.1",
    ],
    ["by a variable that is not there", [[0, 7, 0]], "certificate.variable proofs.0.dominated.0"],
    ["without a row", [[0, 1]], "certificate.dominated proofs.0.dominated.0"],
  ])("is refused: %s", (_, entries, code) => {
    expect(withDominated(entries)).toBe(code);
  });

  it("is none where a row counts it less than the one that would stand for it, or differently where it is an equation", () => {
    const withRow = (sense: string, terms: readonly (readonly number[])[]) =>
      codeOf({
        ...dominated,
        model: {
          ...dominated.model,
          constraints: [
            dominated.model.constraints[0],
            { name: "more", terms, sense, rhs: sense === "=" ? 1 : 2 },
          ],
        },
      });
    expect(
      withRow("<=", [
        [0, 1],
        [1, 2],
      ]),
    ).toBe("certificate.notDominated proofs.0.dominated.0");
    expect(
      withRow("=", [
        [0, 2],
        [1, 1],
      ]),
    ).toBe("certificate.notDominated proofs.0.dominated.0");
    expect(
      withRow("=", [
        [0, 1],
        [1, 1],
      ]),
    ).toBe("ok");
  });

  it("belongs to the second format, as does the divisor of a derived row; the first is still read without them", () => {
    const [proof] = dominated.proofs;
    const first = { ...dominated, format: "qingzhun-certificate/1" };
    const { dominated: _, ...without } = proof ?? {};
    expect(codeOf(first)).toBe("certificate.unknownField proofs.0.dominated");
    expect(codeOf({ ...first, proofs: [without] })).toBe("certificate.notRefuted proofs.0.tree.0");
    expect(codeOf({ ...dominated, proofs: [without] })).toBe("certificate.missing proofs.0.dominated");
    const derived = [{ rows: [0, 1], divide: 1, upper: [] }];
    expect(codeOf({ ...dominated, proofs: [{ ...proof, derived }] })).toBe(
      "certificate.missing proofs.0.derived.0.shrink",
    );
    const shrunk = [{ rows: [0, 1], divide: 1, upper: [], shrink: 0 }];
    expect(codeOf({ ...dominated, proofs: [{ ...proof, derived: shrunk }] })).toBe(
      "certificate.divide proofs.0.derived.0.shrink",
    );
  });
});
