import type { ReportProject } from "~/domain/report/report";
import { notice, paragraph, section } from "../blocks";
import { type CardRow, card } from "../card";
import { type Paper, sayProvider } from "../paper";
import type { Words } from "../words";
import { cardTitle } from "./roadmap";

/** Why each solution is recommended, what it costs and what could stand in its place. */
export const solutions = (paper: Paper): void => {
  const { sheet, report, words } = paper;
  section(sheet, words.say("part.solutions"), { follow: 300 });
  if (report.projects.length === 0) {
    paragraph(sheet, words.say("plan.empty.solutions"));
    return;
  }
  paragraph(sheet, words.say("solutions.intro"));
  sheet.skip(8);
  notice(sheet, words.say("solutions.neutrality"), { edge: "brand", fill: "brand-soft" });
  for (const [index, project] of report.projects.entries())
    card(sheet, cardTitle(words, project, index), rowsOf(words, project));
};

const rowsOf = (words: Words, project: ReportProject): readonly CardRow[] => {
  const label = (key: string) => words.say(`solutions.${key}`);
  const { price } = project;
  return [
    [
      [
        label("price"),
        words.say("solutions.priceValue", {
          band: words.band(price.low, price.high),
          model: words.name(`priceModel.${price.model}`),
        }),
      ],
      [label("kind"), words.name(`solutionKind.${project.kind}`)],
    ],
    [
      [label("traits"), traitsText(words, project)],
      [label("provider"), sayProvider(words, project.provider)],
    ],
    [
      [
        label("users"),
        words.say("solutions.usersValue", { count: project.users, reference: words.text(project.reference) }),
      ],
    ],
    [[label("reasons"), words.clauses(project.reasons.map(words.finding)) || "—"]],
    [[label("alternatives"), alternativesText(words, project)]],
  ];
};

const traitsText = (words: Words, { traits }: ReportProject): string => {
  const names = (met: boolean) =>
    words.list(traits.filter((one) => one.met === met).map(({ trait }) => words.name(`trait.${trait}`)));
  const met = names(true);
  const unmet = names(false);
  const parts = [
    ...(met === "" ? [] : [words.say("solutions.traitsMet", { traits: met })]),
    ...(unmet === "" ? [] : [words.say("solutions.traitsUnmet", { traits: unmet })]),
  ];
  return words.clauses(parts) || words.say("solutions.traitsNone");
};

const alternativesText = (words: Words, { alternatives }: ReportProject): string =>
  words.clauses(
    alternatives.map(({ name, low, high }) =>
      words.say("solutions.alternative", {
        name: words.text(name),
        band: words.band(low, high),
      }),
    ),
  ) || words.say("solutions.noAlternatives");
