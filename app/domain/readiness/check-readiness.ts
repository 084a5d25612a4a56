import { checkLanguages } from "../instrument/check-languages";
import type { Instrument } from "../instrument/instrument";
import type { Problem } from "../problem";
import { BASE_CODES, GRADES, type ReadinessPack } from "./readiness";

/** What a well-formed pack gets wrong in itself: bases, weights, questions, needs, grades, languages. */
export const checkReadiness = (pack: ReadinessPack): readonly Problem[] => [
  ...checkBases(pack),
  ...checkQuestions(pack),
  ...checkGrades(pack),
  ...checkLanguages(pack),
];

const wrong = (field: string, detail: string): Problem => ({
  code: "reference.structure",
  field,
  values: { field, detail },
});

const repeated = (codes: readonly string[], field: string): readonly Problem[] =>
  codes
    .filter((code, index) => codes.indexOf(code) !== index)
    .map((code) => ({ code: "reference.duplicateCode", field, values: { code } }));

const checkBases = ({ bases }: ReadinessPack): readonly Problem[] => {
  const codes = bases.map(({ code }) => code);
  const missing = BASE_CODES.filter((code) => !codes.includes(code));
  return [
    ...repeated(codes, "bases"),
    ...missing.map((code) => ({ code: "instrument.unused", field: "bases", values: { code } })),
    ...bases.flatMap(({ code, signals }) => {
      const sum = signals.reduce((total, { weight }) => total + weight, 0);
      return sum === 100
        ? []
        : [{ code: "instrument.weightsOff", field: `bases.${code}.signals`, values: { parent: code, sum } }];
    }),
  ];
};

/** Each further question counts in exactly the base it is asked for; its options rise from nothing. */
const checkQuestions = ({ questions, bases, needs }: ReadinessPack): readonly Problem[] => {
  const used = bases.flatMap(({ code, signals }) =>
    signals.flatMap((signal) => ("question" in signal ? [`${signal.question} ${code}`] : [])),
  );
  const known = new Set(questions.map(({ code }) => code));
  const named = [
    ...used.map((each) => each.split(" ")[0] ?? each),
    ...needs.flatMap((need) => ("question" in need ? [need.question] : [])),
  ];
  return [
    ...repeated(
      questions.map(({ code }) => code),
      "questions",
    ),
    ...repeated(used, "bases"),
    ...named
      .filter((code) => !known.has(code))
      .map((code) => ({ code: "instrument.unknownReference", field: "bases", values: { code } })),
    ...questions.flatMap(({ code, base, options }) => [
      ...(used.includes(`${code} ${base}`)
        ? []
        : [{ code: "instrument.unused", field: `questions.${code}`, values: { code } }]),
      ...repeated(
        options.map(({ letter }) => letter),
        `questions.${code}.options`,
      ),
      ...(options.every(({ points }, at) =>
        at === 0 ? points === 0 : points > (options[at - 1]?.points ?? 0),
      )
        ? []
        : [{ code: "instrument.optionOrder", field: `questions.${code}.options`, values: { item: code } }]),
    ]),
  ];
};

/** Five grades from nothing upwards; a higher one asks for no less. */
const checkGrades = ({ grades }: ReadinessPack): readonly Problem[] => {
  const complete =
    GRADES.length === grades.length && GRADES.every((grade, at) => grades[at]?.grade === grade);
  const rises = grades.every(({ from, eachBase, grade }, at) => {
    const before = grades[at - 1];
    const fits = eachBase <= grade;
    return before ? fits && from > before.from && eachBase >= before.eachBase : from === 0 && eachBase === 1;
  });
  return complete && rises ? [] : [wrong("grades", "1–5")];
};

/** What the pack says of an instrument that is not so: edition, items, letters, scenes and which of their texts name AI. */
export const checkReadinessAgainst = (
  pack: ReadinessPack,
  instrument: Instrument | undefined,
): readonly Problem[] => {
  const unknown = (field: string, code: string): Problem => ({
    code: "instrument.unknownReference",
    field,
    values: { code },
  });
  if (instrument?.code !== pack.instrument.code || instrument.edition !== pack.instrument.edition)
    return [unknown("instrument", pack.instrument.code)];
  const items = new Map(instrument.items.map((item) => [item.code, item]));
  const named = [
    ...pack.bases.flatMap(({ signals }) => signals.flatMap((each) => ("item" in each ? [each.item] : []))),
    ...pack.needs.flatMap((need) => ("item" in need ? [need.item] : [])),
  ];
  const letters = pack.bases.flatMap(({ signals }) =>
    signals.flatMap((each) =>
      "item" in each ? (each.letters ?? []).map((letter) => ({ item: each.item, letter })) : [],
    ),
  );
  return [
    ...named.filter((code) => !items.has(code)).map((code) => unknown("bases", code)),
    ...letters
      .filter(({ item, letter }) => !items.get(item)?.options.some((option) => option.letter === letter))
      .map(({ item, letter }) => unknown("bases", `${item} ${letter}`)),
    ...checkScenarios(pack, instrument),
  ];
};

const checkScenarios = ({ scenarios }: ReadinessPack, { scenes }: Instrument): readonly Problem[] => {
  const naming = new Set(
    scenes.filter(({ levels }) => levels.some(({ namesAi }) => namesAi)).map(({ code }) => code),
  );
  const listed = scenarios.map(({ scene }) => scene);
  const known = new Set(scenes.map(({ code }) => code));
  return [
    ...repeated(listed, "scenarios"),
    ...listed
      .filter((code) => !known.has(code))
      .map((code) => ({ code: "instrument.unknownReference", field: "scenarios", values: { code } })),
    ...[...naming]
      .filter((code) => !listed.includes(code))
      .map((code) => ({ code: "instrument.unused", field: "scenarios", values: { code } })),
    ...scenarios
      .filter(({ scene, kind }) => naming.has(scene) !== (kind === "ai"))
      .map(({ scene, kind }) => wrong(`scenarios.${scene}.kind`, kind)),
  ];
};
