import { describe, expect, it } from "vitest";
import { checkReadinessAgainst } from "~/domain/readiness/check-readiness";
import { parseFurther, readinessFor } from "~/domain/readiness/further-answers";
import { parseReadiness } from "~/domain/readiness/parse-readiness";
import { instrument } from "../../factories/answers";
import { readinessPack } from "../../factories/readiness";
import { readReference } from "../../factories/reference";

type Content = {
  bases: { code: string; signals: { weight: number; item?: string; question?: string }[] }[];
  questions: { code: string; options: { letter: string; points: number }[]; question: object }[];
  grades: { grade: number; from: number; eachBase: number }[];
  scenarios: { scene: string; kind: string; level: number }[];
};

/** The problems of the shipped pack once changed, each as code and field. */
const problemsOf = (change: (content: Content) => void): readonly string[] => {
  const content = structuredClone(readReference("readiness/qingzhun-ai.yaml")) as Content;
  change(content);
  const parsed = parseReadiness(content);
  const problems = parsed.ok ? checkReadinessAgainst(parsed.value, instrument) : parsed.problems;
  return problems.map(({ code, field }) => `${code} ${field}`);
};

const first = <T>(list: readonly T[]): T => {
  const [one] = list;
  if (one === undefined) throw new Error("empty");
  return one;
};

describe("the pack of AI readiness", () => {
  it("is sound, in itself and against the instrument", () => {
    expect(problemsOf(() => undefined)).toEqual([]);
  });

  it("says in both languages that it is the platform's own and no official scheme", () => {
    expect(readinessPack.title.zh).toContain("平台自拟");
    expect(readinessPack.notice.zh).toContain("不代表任何官方评价或等级");
    expect(readinessPack.notice.en).toContain("no official");
  });

  it("asks at most eight further questions and covers every scene whose text names AI", () => {
    expect(readinessPack.questions.length).toBeLessThanOrEqual(8);
    const naming = instrument.scenes.filter(({ levels }) => levels.some(({ namesAi }) => namesAi));
    const listed = readinessPack.scenarios.filter(({ kind }) => kind === "ai").map(({ scene }) => scene);
    expect(listed.toSorted()).toEqual(naming.map(({ code }) => code).toSorted());
  });

  it.each<[string, (content: Content) => void, string]>([
    [
      "weights that make no 100",
      ({ bases }) => (first(first(bases).signals).weight = 36),
      "instrument.weightsOff bases.computing.signals",
    ],
    ["a support left out", ({ bases }) => bases.pop(), "instrument.unused bases"],
    [
      "a question that counts nowhere",
      ({ bases }) => {
        for (const each of bases)
          each.signals = each.signals
            .filter(({ question }) => question !== "R1")
            .map((signal) => ({ ...signal }));
      },
      "instrument.unused questions.R1",
    ],
    [
      "options that do not rise",
      ({ questions }) => (first(questions).options = first(questions).options.toReversed()),
      "instrument.optionOrder questions.R1.options",
    ],
    ["grades that do not rise", ({ grades }) => (first(grades).from = 30), "reference.structure grades"],
    [
      "an item the instrument lacks",
      ({ bases }) => (first(first(bases).signals).item = "Q99"),
      "instrument.unknownReference bases",
    ],
    [
      "a scene it lacks",
      ({ scenarios }) => (first(scenarios).scene = "nothing"),
      "instrument.unknownReference scenarios",
    ],
    [
      "a scene whose text names AI left out",
      ({ scenarios }) => scenarios.splice(1, 1),
      "instrument.unused scenarios",
    ],
    [
      "AI claimed where the text names none",
      ({ scenarios }) => (first(scenarios).kind = "ai"),
      "reference.structure scenarios.quality.kind",
    ],
    [
      "a scene level below the floor of 2",
      ({ scenarios }) => (first(scenarios).level = 1),
      "reference.structure scenarios.0.level",
    ],
    [
      "a ninth question",
      ({ questions }) => questions.push({ ...first(questions), code: "R9" }),
      "reference.structure questions",
    ],
  ])("refuses %s", (_, change, problem) => {
    expect(problemsOf(change)).toContain(problem);
  });
});

describe("answers to the further questions", () => {
  it("are letters; empty is not answered, another letter is a problem at its question", () => {
    expect(parseFurther(readinessPack, { R1: "B", R2: "", other: "x" })).toEqual({
      ok: true,
      value: { R1: "B" },
    });
    const wrong = parseFurther(readinessPack, { R1: "Z", R3: ["A"] });
    expect(wrong.ok ? [] : wrong.problems.map(({ field }) => field)).toEqual(["R1", "R3"]);
  });

  it("hold for the instrument the pack speaks of, as far as the pack still asks them", () => {
    expect(readinessFor(readinessPack, instrument, { R1: "B", R2: "Z", X: "A" })?.further).toEqual({
      R1: "B",
    });
    expect(readinessFor(readinessPack, { ...instrument, edition: "2030" }, {})).toBeUndefined();
  });
});
