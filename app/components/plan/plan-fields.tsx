import type { ReactNode } from "react";
import type { Level } from "~/domain/instrument/instrument";
import type { Problem } from "~/domain/problem";
import { RadioGroup } from "../form/choice-group";
import { type FormField, plainField } from "../form/form-field";
import { NumberField } from "../form/number-field";
import { SelectField } from "../form/select-field";
import { useSay } from "../language";

/** What stands in the planning form, as typed. */
export type PlanDraft = {
  readonly budgets: readonly [string, string, string];
  readonly target: string;
  readonly goal: string;
  readonly startsOn: string;
};

type PlanFieldsProps = {
  readonly draft: PlanDraft;
  readonly problems: readonly Problem[];
  readonly level: Level;
  readonly children?: ReactNode;
};

export const budgetField = (year: number): string => `budgets.${year - 1}`;

/** Budgets, target, aim and start of a plan. */
export function PlanFields({ draft, problems, level, children }: PlanFieldsProps) {
  const say = useSay();
  const field = (name: string, value: string): FormField =>
    plainField(name, {
      value,
      errors: problems
        .filter((problem) => problem.field === name)
        .map(({ code, values }) => say(`problem.${code}`, values)),
    });
  return (
    <>
      <fieldset>
        <legend className="font-medium">{say("roadmap.ask.budgets")}</legend>
        <p className="text-[0.93rem] text-ink-soft">{say("roadmap.ask.budgetsHint")}</p>
        <div className="mt-3 grid gap-4 sm:grid-cols-3">
          {[1, 2, 3].map((year) => (
            <NumberField
              key={year}
              field={field(budgetField(year), draft.budgets[year - 1] ?? "")}
              label={say("roadmap.ask.budget", { year })}
              unit={say("roadmap.ask.wan")}
              decimals={4}
            />
          ))}
        </div>
      </fieldset>
      <SelectField
        field={field("target", draft.target)}
        label={say("roadmap.ask.target")}
        hint={say("roadmap.ask.targetHint", { level: say(`domain.level.${level}`) })}
        placeholder={null}
        choices={[1, 2, 3, 4].map((each) => ({ value: String(each), label: say(`domain.level.${each}`) }))}
      />
      <RadioGroup
        field={field("goal", draft.goal)}
        label={say("roadmap.ask.goal")}
        choices={(["benefit", "cheapest"] as const).map((goal) => ({
          value: goal,
          label: say(`plan.goal.${goal}`),
          hint: say(`roadmap.ask.goalHint.${goal}`),
        }))}
      />
      <StartField field={field("startsOn", draft.startsOn)} />
      {children}
    </>
  );
}

function StartField({ field }: { readonly field: FormField }) {
  const say = useSay();
  return (
    <div className="max-w-xl">
      <label htmlFor={field.id} className="block font-medium">
        {say("roadmap.ask.startsOn")}
      </label>
      <p id={field.descriptionId} className="text-[0.93rem] text-ink-soft">
        {say("roadmap.ask.startsOnHint")}
      </p>
      {field.errors?.map((error) => (
        <p key={error} className="font-medium text-danger">
          {error}
        </p>
      ))}
      <input
        id={field.id}
        name={field.name}
        type="date"
        defaultValue={typeof field.initialValue === "string" ? field.initialValue : ""}
        aria-describedby={field.descriptionId}
        className="mt-1.5 min-h-11 rounded-md border border-ink-faint bg-paper px-3 py-2"
      />
    </div>
  );
}
