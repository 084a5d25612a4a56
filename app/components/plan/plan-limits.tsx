import { PRIORITIES } from "~/domain/planning/roadmap";
import type { Text } from "~/domain/text";
import type { FormField } from "../form/form-field";
import { NumberField } from "../form/number-field";
import { SelectField } from "../form/select-field";
import { TextField } from "../form/text-field";
import { useSay, useText } from "../language";
import { Disclosure } from "../ui/disclosure";
import { type PlanDraft, priorityField, QUARTERS, quarterField } from "./plan-draft";

export type CountableSubsidy = { readonly code: string; readonly title: Text };
type MakeField = (name: string, value: string) => FormField;
type LimitProps = { readonly draft: PlanDraft; readonly field: MakeField };

/** Twelve amounts, four to a row; shown where money is limited by quarter. */
export function QuarterFields({ draft, field }: LimitProps) {
  const say = useSay();
  return (
    <div>
      <p className="mb-2 text-[0.93rem] text-ink-soft">{say("planner.limits.quarters")}</p>
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        {Array.from({ length: QUARTERS }, (_, index) => index + 1).map((quarter) => (
          <TextField
            key={quarter}
            field={field(quarterField(quarter), draft.quarterBudgets[quarter - 1] ?? "")}
            label={say("planner.limits.quarterField", {
              year: Math.ceil(quarter / 4),
              quarter: ((quarter - 1) % 4) + 1,
            })}
            inputMode="decimal"
            autoComplete="off"
            inputClassName="tabular"
          />
        ))}
      </div>
    </div>
  );
}

/** Three ranks, each one of the offered objectives; shown for an order of the firm's own. */
export function PriorityFields({ draft, field }: LimitProps) {
  const say = useSay();
  return (
    <div className="grid gap-3 sm:grid-cols-3">
      {[1, 2, 3].map((rank) => (
        <SelectField
          key={rank}
          field={field(priorityField(rank), draft.priorities[rank - 1] ?? "")}
          label={say("planner.limits.priority", { rank })}
          placeholder={rank === 1 ? null : say("planner.limits.noPriority")}
          choices={PRIORITIES.map((name) => ({ value: name, label: say(`plan.objective.${name}`) }))}
        />
      ))}
    </div>
  );
}

type MoreProps = LimitProps & { readonly subsidies: readonly CountableSubsidy[]; readonly wrong: boolean };

/** Own staff, a subsidy to count and why this version is asked for; open where one of them is used or wrong. */
export function MoreLimits({ draft, field, subsidies, wrong }: MoreProps) {
  const say = useSay();
  const text = useText();
  const used = draft.staffDays !== "" || draft.countedSubsidy !== "" || draft.note !== "";
  return (
    <Disclosure summary={say("planner.limits.more")} open={used || wrong}>
      <div className="grid gap-5 py-2">
        <NumberField
          field={field("staffDays", draft.staffDays)}
          label={say("planner.limits.staff")}
          hint={say("planner.limits.staffHint")}
          unit={say("planner.limits.days")}
          optional
        />
        {subsidies.length > 0 && (
          <SelectField
            field={field("countedSubsidy", draft.countedSubsidy)}
            label={say("planner.limits.subsidy")}
            hint={say("planner.limits.subsidyHint")}
            placeholder={say("planner.limits.noSubsidy")}
            choices={subsidies.map(({ code, title }) => ({ value: code, label: text(title) }))}
          />
        )}
        <TextField
          field={field("note", draft.note)}
          printed
          label={say("planner.limits.note")}
          hint={say("planner.limits.noteHint")}
          maxLength={200}
          optional
        />
      </div>
    </Disclosure>
  );
}
