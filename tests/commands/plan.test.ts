import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import type { PlanFile } from "~/domain/planning/certificate/plan-file";
import { binary, check, documented, file, folder, model, plan, planned } from "./plan-files";

const goal = (terms: readonly (readonly [number | string, number])[], name = "o") => ({
  name,
  sense: "max",
  terms,
});

describe("plan", () => {
  it.each<[string, object, readonly number[]]>([
    [
      "keeps a byte order mark that does not stand in front",
      model({ variables: [binary("\uFEFFa"), binary("a")], objectives: [goal([[1, 1]])] }),
      [1],
    ],
    [
      "adds up coefficients that only together are within the limits",
      model({
        objectives: [
          goal([
            ["a", 9_000_000_000_000_000],
            ["a", 9_000_000_000_000_000],
            ["a", -9_000_000_000_000_000],
            ["a", -9_000_000_000_000_000],
            ["a", 1],
          ]),
        ],
      }),
      [1],
    ],
    [
      "holds an objective whose value is as large as a number may be",
      model({ objectives: [goal([["a", Number.MAX_SAFE_INTEGER]]), goal([["a", 1]], "later")] }),
      [Number.MAX_SAFE_INTEGER, 1],
    ],
    [
      "passes over the coefficient of what always stays 0",
      model({
        variables: [binary("a"), { name: "b", low: 0, high: 0 }],
        constraints: [{ name: "c", terms: [["b", Number.MAX_SAFE_INTEGER]], sense: "<=", rhs: 9 }],
        objectives: [goal([["a", 2]])],
      }),
      [2],
    ],
    [
      "takes coefficients beyond what HiGHS takes",
      model({
        constraints: [
          { name: "c", terms: [["a", 2_000_000_000_000_000]], sense: "<=", rhs: 1_999_999_999_999_999 },
        ],
        objectives: [
          goal([
            ["a", 1],
            ["b", 1],
          ]),
        ],
      }),
      [1],
    ],
  ])("%s", async (name, content, values) => {
    const { code, result, path } = await planned(`${name}.json`, content);
    expect([code, result.status, result.objectives.map(({ value }) => value)]).toEqual([
      0,
      "optimal",
      values,
    ]);
    expect(check(path).code).toBe(0);
  });

  it("plans the documented model and proves it", async () => {
    const { code, result, path } = await planned("documented.json", documented);
    expect([code, result.status, result.plan]).toEqual([0, "optimal", { mes: 1, seats: 10 }]);
    expect(result.objectives).toEqual([
      { name: "benefit", value: 35, bound: 35, gap: 0 },
      { name: "money", value: 50, bound: 50, gap: 0 },
    ]);
    expect(check(path, join(folder, "documented.json"))).toMatchObject({
      code: 0,
      out: expect.stringMatching(
        /^Proved: .*optimal.*“benefit” = 35, min “money” = 50 \(\d+ leaves checked in whole numbers\)\.\n$/,
      ),
    });
  });

  it.each([
    ["nothing.json", { variables: [], constraints: [], objectives: [] }, "optimal", []],
    [
      "no-variable.json",
      {
        variables: [],
        constraints: [{ name: "c", terms: [], sense: "<=", rhs: 0 }],
        objectives: [{ name: "o", sense: "min", terms: [] }],
      },
      "optimal",
      [0],
    ],
    [
      "free.json",
      model({
        objectives: [
          {
            name: "o",
            sense: "max",
            terms: [
              ["a", 3],
              [1, -2],
            ],
          },
        ],
      }),
      "optimal",
      [3],
    ],
    ["empty-objective.json", model({ objectives: [{ name: "o", sense: "max", terms: [] }] }), "optimal", [0]],
    [
      "twice.json",
      model({
        objectives: [
          {
            name: "o",
            sense: "max",
            terms: [
              ["a", 3],
              ["a", -5],
              [1, 1],
            ],
          },
        ],
      }),
      "optimal",
      [1],
    ],
    [
      "negative.json",
      model({
        variables: [
          { name: "a", low: -7, high: -2 },
          { name: "b", low: -5, high: 9 },
        ],
        constraints: [
          {
            name: "c",
            terms: [
              ["a", 2],
              ["b", -3],
            ],
            sense: "=",
            rhs: -5,
          },
        ],
        objectives: [
          {
            name: "o",
            sense: "min",
            terms: [
              ["a", 1],
              ["b", 1],
            ],
          },
        ],
      }),
      "optimal",
      [-10],
    ],
    [
      "large.json",
      model({
        variables: [
          { name: "a", low: 0, high: 1_000_000 },
          { name: "b", low: 0, high: 1_000_000 },
        ],
        constraints: [
          {
            name: "c",
            terms: [
              ["a", 999_983],
              ["b", 999_979],
            ],
            sense: "<=",
            rhs: 999_999_999_999,
          },
        ],
        objectives: [
          {
            name: "o",
            sense: "max",
            terms: [
              ["a", 1_000_003],
              ["b", 1_000_033],
            ],
          },
        ],
      }),
      "optimal",
      null,
    ],
    [
      "parity.json",
      model({
        variables: [
          { name: "a", low: -1_000_000, high: 1_000_000 },
          { name: "b", low: -1_000_000, high: 1_000_000 },
        ],
        constraints: [
          {
            name: "c",
            terms: [
              ["a", 2],
              ["b", -2],
            ],
            sense: "=",
            rhs: 1,
          },
        ],
      }),
      "infeasible",
      [],
    ],
    [
      "clash.json",
      model({
        constraints: [
          {
            name: "c",
            terms: [
              ["a", 1],
              ["b", 1],
            ],
            sense: ">=",
            rhs: 3,
          },
        ],
        objectives: [{ name: "o", sense: "max", terms: [["a", 1]] }],
      }),
      "infeasible",
      [],
    ],
  ])("%s: status, values and an accepted certificate", async (name, content, status, values) => {
    const { code, result, path } = await planned(name, content);
    expect([result.status, code]).toEqual([status, status === "infeasible" ? 3 : 0]);
    if (values) expect(result.objectives.map(({ value }) => value)).toEqual(values);
    expect(check(path, join(folder, name))).toMatchObject({ code: 0, err: "" });
  });

  it("states what is left open when the time is over, and never calls it optimal", async () => {
    const count = 250;
    const hard = {
      variables: Array.from({ length: count }, (_, index) => ({ name: `x${index}`, low: 0, high: 1 })),
      constraints: [0, 1, 2, 3, 4, 5, 6, 7].map((row) => ({
        name: `c${row}`,
        terms: Array.from({ length: count }, (_, index) => [
          index,
          1000 + ((index * 7919 + row * 104_729) % 997),
        ]),
        sense: "<=",
        rhs: 180_000,
      })),
      objectives: [
        {
          name: "o",
          sense: "max",
          terms: Array.from({ length: count }, (_, index) => [index, 1000 + ((index * 6007) % 991)]),
        },
      ],
    };
    const { code, out } = await plan(file("hard.json", hard), 0.5);
    const result: PlanFile = JSON.parse(out);
    expect([code, result.status]).toEqual([0, "feasible"]);
    expect(Number(result.objectives[0]?.gap)).toBeGreaterThan(0);
    expect(check(file("hard-plan.json", out)).out).toMatch(/^Checked: .*not proven optimal.*gap \d+/);
  });
});

const program = resolve("app/commands/run.mjs");
const run = (args: readonly string[]) =>
  spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    env: { ...process.env, INIT_CWD: folder },
    encoding: "utf8",
  });

describe("the commands", () => {
  it("plan a file and check what was printed", () => {
    file("own.json", documented);
    const first = run(["plan", "own.json"]);
    expect([first.status, first.stderr]).toEqual([0, ""]);
    file("own-plan.json", first.stdout);
    const second = run(["check-certificate", "own-plan.json", "own.json"]);
    expect([second.status, second.stderr]).toEqual([0, ""]);
    expect(second.stdout).toMatch(/^已证明：方案最优，.+\n$/);
  });

  it.each([
    [["plan"]],
    [["plan", "--seconds", "0", "own.json"]],
    [["plan", "a.json", "b.json"]],
    [["check-certificate"]],
    [["check-certificate", "--lang", "fr", "a.json"]],
  ])("explain themselves on %j and end with 2", (args) => {
    const { status, stdout, stderr } = run(args);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^用法：npm run -s (plan|check-certificate) -- /);
  });
});
