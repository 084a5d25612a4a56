import { useState } from "react";
import { useSay, useText } from "~/components/language";
import { useReasons } from "~/components/reasons";
import { Badge } from "~/components/ui/badge";
import { QuestionBox } from "./question-box";
import type { QuestionProps } from "./questions";
import { useQuestions } from "./use-question";

/** Why a solution of the catalogue is in the plan, or why it is not. */
export function WhyQuestion({ roadmapId, roadmap, titles }: QuestionProps) {
  const say = useSay();
  const text = useText();
  const sayReason = useReasons(titles);
  const { answers, state, ask } = useQuestions(roadmapId, "why");
  const planned = new Set(roadmap.items.map(({ solution }) => solution));
  const codes = Object.keys(titles.solution);
  const [chosen, setChosen] = useState(roadmap.items[0]?.solution ?? codes[0] ?? "");
  const why = answers[0]?.why;
  const options = (inside: boolean) =>
    codes
      .filter((code) => planned.has(code) === inside)
      .map((code) => {
        const title = titles.solution[code];
        return (
          <option key={code} value={code}>
            {title ? text(title) : code}
          </option>
        );
      });
  const name = why && titles.solution[why.solution];
  return (
    <QuestionBox
      title={say("planner.ask.why.title")}
      lead={say("planner.ask.why.lead")}
      state={state}
      answered={false}
      onAsk={() => ask([{ solution: chosen }])}
      choice={
        <label className="grid w-full max-w-md grid-cols-[minmax(0,1fr)] gap-1">
          <span className="font-medium">{say("planner.ask.why.solution")}</span>
          <select
            value={chosen}
            onChange={(event) => setChosen(event.target.value)}
            className="min-h-11 w-full rounded-md border border-ink-faint bg-paper px-3"
          >
            <optgroup label={say("planner.ask.why.groupIn")}>{options(true)}</optgroup>
            <optgroup label={say("planner.ask.why.groupOut")}>{options(false)}</optgroup>
          </select>
        </label>
      }
    >
      {why && (
        <div className="grid max-w-3xl gap-2">
          <p className="flex flex-wrap items-center gap-2 font-semibold">
            {name ? text(name) : why.solution}
            <Badge tone={why.planned ? "positive" : "neutral"}>
              {say(why.planned ? "planner.ask.why.planned" : "planner.ask.why.notPlanned")}
            </Badge>
          </p>
          <ul className="list-disc pl-5">
            {why.reasons.map((reason) => (
              <li key={JSON.stringify(reason)}>{sayReason(reason)}</li>
            ))}
          </ul>
        </div>
      )}
    </QuestionBox>
  );
}
