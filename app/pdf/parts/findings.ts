import type { ReportScene } from "~/domain/report/report";
import { list, section, subsection } from "../blocks";
import type { Paper } from "../paper";
import { titledTable } from "../table";
import type { Words } from "../words";
import { sayNotApplicable } from "./result";

/** What was found: strengths and gaps in order, then every scene of every business area. */
export const findings = (paper: Paper): void => {
  const { sheet, report, words } = paper;
  const { strengths, gaps, sceneGroups, scenes } = report.result;
  section(sheet, words.say("part.findings"), { follow: 220 });
  if (strengths.length > 0) {
    subsection(sheet, words.say("findings.strengths"));
    list(sheet, strengths.map(words.finding), { numbered: true });
  }
  if (gaps.length > 0) {
    subsection(sheet, words.say("findings.gaps"));
    list(sheet, gaps.map(words.finding), { numbered: true });
  }
  for (const { code, title } of sceneGroups) {
    const own = scenes.filter(({ group }) => group === code);
    if (own.length > 0) group(paper, words.text(title), own);
  }
};

const group = ({ sheet, words }: Paper, title: string, scenes: readonly ReportScene[]): void => {
  const head = (key: string) => words.say(`findings.${key}`);
  titledTable(
    sheet,
    { title },
    [
      { title: head("scene"), share: 22 },
      { title: head("now"), share: 15 },
      { title: head("text"), share: 48 },
      { title: head("year3"), share: 15 },
    ],
    scenes.map((scene) => ({
      cells: [
        sceneTitle(words, scene),
        scene.state === "not-applicable"
          ? words.say("result.notApplicableShort")
          : words.sceneLevel(scene.level),
        sceneText(words, scene),
        scene.state === "not-applicable" ? "—" : words.sceneLevel(scene.planned[2]),
      ],
    })),
  );
};

/** ★ marks a constrained scene. */
export const sceneTitle = (words: Words, { title, constrained }: ReportScene): string =>
  constrained ? `★${words.text(title)}` : words.text(title);

const sceneText = (words: Words, { state, notApplicable, text }: ReportScene): string => {
  if (state === "not-applicable") return sayNotApplicable(words, notApplicable);
  return text ? words.text(text) : words.say("findings.below");
};
