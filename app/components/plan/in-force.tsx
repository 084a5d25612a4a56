import { type ReactNode, useEffect, useRef, useState } from "react";
import type { Say } from "~/messages/translator";
import { useSay, useText } from "../language";
import { Button } from "../ui/button";
import type { PlanDraft } from "./plan-draft";
import type { CountableSubsidy } from "./plan-limits";
import { CLEAR, readChoices, readPlanDraft, readTowards } from "./read-plan-form";

/** What a planning form asks for beside budgets, level and aim. */
type Wishes = {
  readonly draft: PlanDraft;
  readonly choices: {
    readonly pinned: readonly string[];
    readonly excluded: readonly string[];
    /** CODE@QUARTER. */
    readonly startsIn: readonly string[];
  };
  readonly towards: string;
};

type Names = {
  readonly solution: (code: string) => string;
  readonly target: (id: string) => string;
  readonly subsidy: (code: string) => string;
};

const startAt = (start: string, names: Names, say: Say): string => {
  const [code = "", at = "1"] = start.split("@");
  const quarter = Number(at);
  return say("planner.board.pinnedAt", {
    name: names.solution(code),
    at: say("roadmap.gantt.at", { year: Math.ceil(quarter / 4), quarter: ((quarter - 1) % 4) + 1 }),
  });
};

const choiceLines = ({ pinned, excluded, startsIn }: Wishes["choices"], names: Names, say: Say) => {
  const placed = startsIn.map((start) => start.split("@")[0]);
  return [
    ...pinned
      .filter((code) => !placed.includes(code))
      .map((code) => say("roadmap.ask.pinned", { solution: names.solution(code) })),
    ...startsIn.map((start) => startAt(start, names, say)),
    ...excluded.map((code) => say("roadmap.ask.excluded", { solution: names.solution(code) })),
  ];
};

const limitLines = ({ draft, towards }: Wishes, names: Names, say: Say) => [
  ...(towards ? [say("planner.inForce.towards", { name: names.target(towards) })] : []),
  ...(draft.period === "quarter" ? [say("planner.inForce.quarter")] : []),
  ...(draft.staffDays ? [say("planner.inForce.staff", { days: draft.staffDays })] : []),
  ...(draft.countedSubsidy
    ? [say("planner.inForce.subsidy", { name: names.subsidy(draft.countedSubsidy) })]
    : []),
  ...(draft.startsOn ? [say("planner.inForce.startsOn", { date: draft.startsOn })] : []),
];

/** Events after which a form may say something else; a bar that is dragged or moved by keys is no field of its own. */
const CHANGES = ["change", "input", "pointerup", "keyup"] as const;

/** The wishes as they stand in the form around, from the first ones on. */
const useWishes = (first: Wishes) => {
  const place = useRef<HTMLDivElement>(null);
  const [wishes, setWishes] = useState(first);
  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return;
    const read = () =>
      requestAnimationFrame(() => {
        const data = new FormData(form);
        setWishes({ draft: readPlanDraft(data), choices: readChoices(data), towards: readTowards(data) });
      });
    for (const name of CHANGES) form.addEventListener(name, read);
    return () => {
      for (const name of CHANGES) form.removeEventListener(name, read);
    };
  }, []);
  return { place, wishes };
};

type InForceProps = {
  readonly first: Wishes;
  readonly solutionName: (code: string) => string;
  readonly targets: readonly { readonly id: string; readonly name: string }[];
  readonly subsidies: readonly CountableSubsidy[];
  /** Fields that show and change the choices of solutions; without them these are listed. */
  readonly children?: ReactNode;
};

/** Above the button that plans: every limit this plan will keep to, and one button that clears them all. */
export function InForce({ first, solutionName, targets, subsidies, children }: InForceProps) {
  const say = useSay();
  const text = useText();
  const { place, wishes } = useWishes(first);
  const title = (code: string) => subsidies.find((each) => each.code === code)?.title;
  const names: Names = {
    solution: solutionName,
    target: (id) => targets.find((each) => each.id === id)?.name ?? "",
    subsidy: (code) => {
      const named = title(code);
      return named ? text(named) : code;
    },
  };
  const lines = [
    ...(children ? [] : choiceLines(wishes.choices, names, say)),
    ...limitLines(wishes, names, say),
  ];
  return (
    <div ref={place}>
      {(children || lines.length > 0) && (
        <div className="grid max-w-3xl gap-2 border-warning border-l-4 bg-warning-soft px-4 py-3">
          <p className="font-semibold">{say("planner.inForce.title")}</p>
          {children}
          {lines.length > 0 && (
            <ul className="list-disc pl-5">
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
          <div>
            <Button type="submit" size="small" name={CLEAR} value="1" formNoValidate>
              {say("planner.inForce.clear")}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
