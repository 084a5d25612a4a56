import { useLanguage, useSay, useText } from "~/components/language";
import { Disclosure } from "~/components/ui/disclosure";
import { yuan } from "~/domain/money";
import type { PlanFigures, Roadmap } from "~/domain/planning/roadmap";
import type { Titles } from "~/domain/titles";
import { exactMoney, formatDate } from "~/messages/format";
import { quarterInYear, yearOfQuarter } from "./plan-facts";

type FiguresNoteProps = { readonly roadmap: Roadmap; readonly titles: Titles };

/** What this version counts with in place of the catalogue: contracts that stand, and experience. */
export function FiguresNote({ roadmap, titles }: FiguresNoteProps) {
  const say = useSay();
  const words = useFigureWords(titles);
  const inPlan = new Set(roadmap.items.map(({ solution }) => solution));
  const figures = (roadmap.figures ?? []).filter(({ solution }) => inPlan.has(solution));
  const carried = figures.filter(({ from }) => from.kind === "project");
  const learnt = figures.filter(({ from }) => from.kind === "experience");
  if (figures.length === 0) return null;
  return (
    <Disclosure summary={say("projects.figures.title")} className="mb-4 max-w-3xl">
      {carried.length > 0 && (
        <>
          <p>{say("projects.figures.carried")}</p>
          <ul className="mb-2 list-disc pl-5">
            {carried.map((each) => (
              <li key={each.solution}>{words(each)}</li>
            ))}
          </ul>
        </>
      )}
      {learnt.length > 0 && (
        <>
          <Learnt figures={learnt} />
          <ul className="list-disc pl-5">
            {learnt.map((each) => (
              <li key={each.solution}>{words(each)}</li>
            ))}
          </ul>
        </>
      )}
    </Disclosure>
  );
}

function Learnt({ figures }: { readonly figures: readonly PlanFigures[] }) {
  const say = useSay();
  const language = useLanguage();
  const from = figures[0]?.from;
  if (from?.kind !== "experience") return null;
  return (
    <p>
      {say("projects.figures.experience", {
        date: formatDate(from.asOf, language),
        weight: from.priorWeight,
      })}
    </p>
  );
}

const useFigureWords = (titles: Titles): ((figures: PlanFigures) => string) => {
  const say = useSay();
  const text = useText();
  const language = useLanguage();
  return ({ solution: code, once, days, from }) => {
    const title = titles.solution[code];
    const solution = title ? text(title) : code;
    if (from.kind === "project")
      return say(from.renewal === undefined ? "projects.figures.item" : "projects.figures.itemRenewed", {
        solution,
        at: say("roadmap.gantt.at", {
          year: yearOfQuarter(from.quarter),
          quarter: quarterInYear(from.quarter),
        }),
        amount: exactMoney(once, language),
        renewal: exactMoney(from.renewal ?? yuan(0), language),
      });
    return say("projects.experience.planned", {
      solution,
      catalogue: exactMoney(from.amount.catalogue, language),
      projects: from.projects,
      mean: exactMoney(from.amount.mean, language),
      used: exactMoney(once, language),
      days,
      catalogueDays: from.days.catalogue,
    });
  };
};
