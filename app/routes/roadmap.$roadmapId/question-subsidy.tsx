import { useState } from "react";
import { useLanguage, useSay, useText } from "~/components/language";
import { Difference } from "~/components/plan/difference";
import { useReasons } from "~/components/reasons";
import { shortOf } from "~/domain/planning/questions/subsidy-fails";
import { formatMoney } from "~/messages/format";
import { QuestionBox } from "./question-box";
import type { QuestionProps } from "./questions";
import { useQuestions } from "./use-question";

/** What a plan rests on if it counts a subsidy, and the best plan the other way. */
export function SubsidyQuestion({ roadmapId, roadmap, titles, subsidies }: QuestionProps) {
  const say = useSay();
  const text = useText();
  const language = useLanguage();
  const sayReason = useReasons(titles);
  const { answers, state, ask } = useQuestions(roadmapId, "subsidy");
  const [rule, setRule] = useState(subsidies[0]?.code ?? "");
  const counts = roadmap.request.countedSubsidy !== undefined;
  const short = shortOf(roadmap);
  const answer = answers[0];
  const title = subsidies.find(({ code }) => code === answer?.rule)?.title;
  const changed =
    answer?.difference &&
    answer.difference.added.length + answer.difference.removed.length + answer.difference.moved.length > 0;
  return (
    <QuestionBox
      title={say("planner.ask.subsidy.title")}
      lead={say("planner.ask.subsidy.lead")}
      state={state}
      answered={false}
      action={say(counts ? "planner.ask.subsidy.run" : "planner.ask.subsidy.runWith")}
      onAsk={() => ask([{ rule: counts ? "" : rule }])}
      choice={
        !counts &&
        subsidies.length > 0 && (
          <label className="grid w-full max-w-md grid-cols-[minmax(0,1fr)] gap-1">
            <span className="font-medium">{say("planner.counted.title")}</span>
            <select
              value={rule}
              onChange={(event) => setRule(event.target.value)}
              className="min-h-11 w-full rounded-md border border-ink-faint bg-paper px-3"
            >
              {subsidies.map((each) => (
                <option key={each.code} value={each.code}>
                  {text(each.title)}
                </option>
              ))}
            </select>
          </label>
        )
      }
    >
      {short.length === 0 ? (
        <p>{say("planner.ask.subsidy.independent")}</p>
      ) : (
        <div>
          <p>{say("planner.ask.subsidy.short")}</p>
          <ul className="list-disc pl-5">
            {short.map(({ kind, number, amount }) => (
              <li key={number}>
                {say(`planner.ask.subsidy.${kind === "year" ? "shortYear" : "shortQuarter"}`, {
                  number,
                  amount: formatMoney(amount, language),
                })}
              </li>
            ))}
          </ul>
        </div>
      )}
      {answer && (
        <div className="mt-4 grid gap-2">
          <h4 className="font-semibold">
            {answer.rule === null
              ? say("planner.ask.subsidy.without")
              : say("planner.ask.subsidy.with", { rule: title ? text(title) : answer.rule })}
          </h4>
          {answer.impossible && (
            <>
              <p>{say("planner.ask.subsidy.impossible")}</p>
              <ul className="list-disc pl-5">
                {answer.impossible.reasons.map((reason) => (
                  <li key={JSON.stringify(reason)}>{sayReason(reason)}</li>
                ))}
              </ul>
            </>
          )}
          {answer.difference &&
            (changed ? (
              <Difference difference={answer.difference} titles={titles} />
            ) : (
              <p>{say("planner.ask.subsidy.same")}</p>
            ))}
        </div>
      )}
    </QuestionBox>
  );
}
