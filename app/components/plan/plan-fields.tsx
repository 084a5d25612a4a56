import type { ReactNode } from "react";
import type { Level } from "~/domain/instrument/instrument";
import type { Problem } from "~/domain/problem";
import { RadioGroup } from "../form/choice-group";
import { type FormField, plainField } from "../form/form-field";
import { NumberField } from "../form/number-field";
import { SelectField } from "../form/select-field";
import { useSay } from "../language";
import { budgetField, type PlanDraft } from "./plan-draft";
import { type CountableSubsidy, MoreLimits, PriorityFields, QuarterFields } from "./plan-limits";

type PlanFieldsProps = {
  readonly draft: PlanDraft;
  readonly problems: readonly Problem[];
  readonly level: Level;
  readonly subsidies: readonly CountableSubsidy[];
  readonly children?: ReactNode;
};

/** Budgets, target, aim and start of a plan. */
export function PlanFields({ draft, problems, level, subsidies, children }: PlanFieldsProps) {
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
      <BudgetFields draft={draft} field={field} />
      <SelectField
        field={field("target", draft.target)}
        label={say("roadmap.ask.target")}
        hint={say("roadmap.ask.targetHint", { level: say(`domain.level.${level}`) })}
        placeholder={null}
        choices={[1, 2, 3, 4].map((each) => ({ value: String(each), label: say(`domain.level.${each}`) }))}
      />
      <div className="group/goal grid gap-3">
        <RadioGroup
          field={field("goal", draft.goal)}
          label={say("roadmap.ask.goal")}
          choices={[
            ...(["benefit", "cheapest"] as const).map((goal) => ({
              value: goal,
              label: say(`plan.goal.${goal}`),
              hint: say(`roadmap.ask.goalHint.${goal}`),
            })),
            { value: "own", label: say("planner.limits.own"), hint: say("planner.limits.ownHint") },
          ]}
        />
        <div className="hidden max-w-2xl pl-8 group-has-[input[value=own]:checked]/goal:block">
          <PriorityFields draft={draft} field={field} />
        </div>
      </div>
      <StartField field={field("startsOn", draft.startsOn)} />
      <MoreLimits
        draft={draft}
        field={field}
        subsidies={subsidies}
        wrong={problems.some((problem) => MORE.includes(problem.field ?? ""))}
      />
      {children}
    </>
  );
}

const MORE = ["staffDays", "countedSubsidy", "note"];

type BudgetFieldsProps = {
  readonly draft: PlanDraft;
  readonly field: (name: string, value: string) => FormField;
};

/** Money by year or by quarter: the choice shows its fields by style alone, so it works without script. */
function BudgetFields({ draft, field }: BudgetFieldsProps) {
  const say = useSay();
  return (
    <fieldset className="group/period grid gap-3">
      <legend className="font-medium">{say("roadmap.ask.budgets")}</legend>
      <p className="text-[0.93rem] text-ink-soft">{say("roadmap.ask.budgetsHint")}</p>
      <RadioGroup
        field={field("period", draft.period)}
        label={say("planner.limits.period")}
        choices={(["year", "quarter"] as const).map((period) => ({
          value: period,
          label: say(`planner.limits.${period}`),
          hint: say(`planner.limits.periodHint.${period}`),
        }))}
      />
      <div className="grid gap-4 group-has-[input[value=quarter]:checked]/period:hidden sm:grid-cols-3">
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
      <div className="hidden group-has-[input[value=quarter]:checked]/period:block">
        <QuarterFields draft={draft} field={field} />
      </div>
    </fieldset>
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
