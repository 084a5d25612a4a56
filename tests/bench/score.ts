// Scoring one answer set, validated, against survey-core with its model reused and validation on: the same 60 items,
// the same answers, the same total.
import { Model } from "survey-core";
import type { Instrument, Item } from "~/domain/instrument/instrument";
import { parseAnswers } from "~/domain/instrument/parse-answers";
import { formatPoints, millipoints } from "~/domain/points";
import { scoreAnswers } from "~/domain/scoring/score-answers";
import { inTurn, line } from "./measure";

const ITEMS = 60;
const text = (value: string) => ({ zh: value, en: value });
const help = { meaning: text("-"), rule: text("-"), evidence: [], example: text("-") };
const letters = ["A", "B", "C", "D", "E"];
const codes = Array.from({ length: ITEMS }, (_, index) => `Q${index + 1}`);

const item = (code: string): Item => ({
  code,
  dimension: "all",
  indicator: "all",
  title: text(code),
  question: text(code),
  kind: "single",
  points: millipoints(2000),
  options: letters.map((letter, index) => ({
    letter,
    text: text(letter),
    points: millipoints(index * 500),
    exclusive: false,
  })),
  help,
});

const instrument: Instrument = {
  code: "bench",
  edition: "1",
  title: text("bench"),
  summary: text("bench"),
  sources: [],
  dimensions: [{ code: "all", title: text("all"), points: millipoints(ITEMS * 2000) }],
  indicators: [{ code: "all", parent: "all", title: text("all"), share: 100 }],
  items: codes.map(item),
  sceneGroups: [],
  scenes: [],
  levels: [],
  declaration: { version: "1", text: text("-") },
  doubts: [],
};

const survey = new Model({
  elements: codes.map((name) => ({
    type: "radiogroup",
    name,
    isRequired: true,
    choices: letters.map((value) => ({ value, text: value })),
  })),
  calculatedValues: [
    {
      name: "total",
      expression: codes
        .map((code) =>
          letters.map((letter, index) => `iif({${code}} = '${letter}', ${index * 0.5}, 0)`).join("+"),
        )
        .join("+"),
    },
  ],
});

const chosen = codes.map((code, index) => [code, letters[(index * 7) % 5] ?? "A"] as const);
const ours = {
  items: Object.fromEntries(chosen.map(([code, letter]) => [code, { options: [letter] }])),
  scenes: {},
};
const theirs = Object.fromEntries(chosen);

const scoreOurs = (): string => {
  const answers = parseAnswers(instrument, ours);
  if (!answers.ok) throw new Error(JSON.stringify(answers.problems));
  return formatPoints(scoreAnswers(instrument, answers.value).points);
};

const scoreTheirs = (): string => {
  survey.data = theirs;
  if (!survey.validate()) throw new Error("survey-core refused the answers");
  return String(survey.getCalculatedValueByName("total")?.value);
};

export const benchScore = async () => {
  const totals = [scoreOurs(), scoreTheirs()];
  if (totals[0] !== totals[1]) throw new Error(`the totals differ: ${totals.join(" and ")}`);
  const [own, peer] = await inTurn(
    [
      { calls: 2000, work: scoreOurs },
      { calls: 20, work: scoreTheirs },
    ],
    7,
  );
  if (!own || !peer) return;
  console.log(`Scoring one answer set of ${ITEMS} items, validated (total ${totals[0]} from both)`);
  console.log(line("  ours: parse, validate, score", own));
  console.log(line("  survey-core 3.1.1: model reused, validate, total", peer));
  console.log(`  ratio of medians: ${(peer.median / own.median).toFixed(0)} times`);
};
