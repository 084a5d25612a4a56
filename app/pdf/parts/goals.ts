import type { Wanted } from "~/domain/planning/wanted";
import type { Text } from "~/domain/text";
import { list, paragraph, section } from "../blocks";
import type { Paper } from "../paper";
import { yearGoals } from "./summary";

const YEARS = [1, 2, 3] as const;

/** Where the firm is to stand at the end of each year, and by what target. */
export const goals = (paper: Paper): void => {
  const { sheet, report, words } = paper;
  const { request } = report.roadmap;
  section(sheet, words.say("part.goals"), { follow: 205 });
  paragraph(
    sheet,
    words.say("goals.intro", {
      target: words.level(request.target),
      goal: words.say(`goals.goal.${request.goal}`),
    }),
  );
  if (request.wanted) paragraph(sheet, wantedSentence(paper, request.wanted));
  sheet.skip(6);
  yearGoals(paper);
  if (report.projects.length === 0) return;
  list(
    sheet,
    YEARS.map(
      (year) =>
        `${words.say(`year.${year}`)}${words.language === "zh" ? "　" : ": "}${words.say(`goals.theme.${year}`)}`,
    ),
  );
};

/** The kept target that the plan has to reach besides its level. */
const wantedSentence = ({ report, words }: Paper, { name, scenes, items }: Wanted): string => {
  const titleOf = (all: readonly { readonly code: string; readonly title: Text }[], code: string) => {
    const found = all.find((one) => one.code === code);
    return found ? words.text(found.title) : code;
  };
  const parts = [
    ...scenes.map(({ scene, level }) =>
      words.say("plan.wantedScene", {
        scene: titleOf(report.result.scenes, scene),
        level: words.sceneLevel(level),
      }),
    ),
    ...items.map(({ item, letter }) =>
      words.say("plan.wantedItem", { item: titleOf(report.result.items, item), letter }),
    ),
  ];
  return words.say("plan.wanted", { name, parts: words.clauses(parts) });
};
