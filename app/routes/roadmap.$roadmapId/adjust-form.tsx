import { Form } from "@remix-run/react";
import { SubmitButton } from "~/components/form/submit-button";
import { useSay, useText } from "~/components/language";
import { PlanFields } from "~/components/plan/plan-fields";
import type { Level } from "~/domain/instrument/instrument";
import { formatWan } from "~/domain/money";
import type { PlanRequest, RoadmapItem } from "~/domain/planning/roadmap";
import type { Titles } from "~/domain/titles";
import { paths } from "~/paths";
import { WantedField } from "./wanted-note";

type AdjustFormProps = {
  readonly submissionId: string;
  readonly request: PlanRequest;
  readonly items: readonly RoadmapItem[];
  readonly level: Level;
  readonly titles: Titles;
};

/** Plans anew under other budgets, or with solutions pinned and left out; makes another version. */
export function AdjustForm({ submissionId, request, items, level, titles }: AdjustFormProps) {
  const say = useSay();
  const { budgets, target, goal, startsOn, excluded } = request;
  const codes = [...items.map(({ solution }) => solution), ...excluded];
  return (
    <Form method="post" action={paths.planRoadmap(submissionId)} noValidate className="grid gap-6">
      <PlanFields
        draft={{
          budgets: [formatWan(budgets[0]), formatWan(budgets[1]), formatWan(budgets[2])],
          target: String(target),
          goal,
          startsOn,
        }}
        problems={[]}
        level={level}
      >
        <WantedField wanted={request.wanted} />
        <div className="grid gap-2">
          {codes.map((code) => (
            <ChoiceLine key={code} code={code} request={request} titles={titles} />
          ))}
        </div>
      </PlanFields>
      <div>
        <SubmitButton pendingText={say("roadmap.ask.pending")}>{say("roadmap.adjust.submit")}</SubmitButton>
      </div>
    </Form>
  );
}

type ChoiceLineProps = {
  readonly code: string;
  readonly request: PlanRequest;
  readonly titles: Titles;
};

function ChoiceLine({ code, request, titles }: ChoiceLineProps) {
  const say = useSay();
  const text = useText();
  const title = titles.solution[code];
  const name = title ? text(title) : code;
  const initial = request.pinned.includes(code)
    ? `pin:${code}`
    : request.excluded.includes(code)
      ? `exclude:${code}`
      : "";
  return (
    <label className="grid items-center gap-2 border-line border-b pb-2 sm:grid-cols-[minmax(0,1fr)_12rem]">
      <span>{name}</span>
      <select
        name="choice"
        defaultValue={initial}
        className="min-h-11 rounded-md border border-ink-faint bg-paper px-3"
      >
        <option value="">{say("roadmap.adjust.free")}</option>
        <option value={`pin:${code}`}>{say("roadmap.adjust.pin")}</option>
        <option value={`exclude:${code}`}>{say("roadmap.adjust.exclude")}</option>
      </select>
    </label>
  );
}
