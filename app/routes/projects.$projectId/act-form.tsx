import { Form } from "@remix-run/react";
import { createContext, type ReactNode, useContext } from "react";
import { Checkbox } from "~/components/form/choice-group";
import { DateField } from "~/components/form/date-field";
import { type FormField, plainField } from "~/components/form/form-field";
import { NumberField } from "~/components/form/number-field";
import { SelectField } from "~/components/form/select-field";
import { SubmitButton } from "~/components/form/submit-button";
import { TextField } from "~/components/form/text-field";
import { useSay, useText } from "~/components/language";
import { Disclosure } from "~/components/ui/disclosure";
import { LEVELS } from "~/domain/instrument/instrument";
import type { Problem } from "~/domain/problem";
import { levelField } from "~/domain/projects/form-reads";
import { FACT_FIELDS, MAX_NAME, MAX_NUMBER } from "~/domain/projects/parse-fact";
import { MAX_REASON, type OtherAct } from "~/domain/projects/parse-project-form";
import type { FactKind } from "~/domain/projects/project-event";
import type { ProjectPage } from "./page.server";

type Typed = Readonly<Record<string, string | readonly string[]>>;
/** A form that was not accepted: what was typed, and what is wrong with it. */
export type Refused = { readonly form: Typed; readonly problems: readonly Problem[] };
export const RefusedForm = createContext<Refused | null>(null);

/** Several forms of a page have fields of one name, so an id names act and line as well. */
export const fieldId = (form: Typed, field: string): string =>
  [form.act, form.event, field].filter((part) => typeof part === "string" && part !== "").join("-");

type ActFormProps = {
  readonly act: FactKind | OtherAct;
  readonly seen: number;
  /** The line that is corrected or struck. */
  readonly event?: number;
  readonly look?: "primary" | "secondary" | "danger";
  readonly submit: string;
  readonly children: (field: (name: string, value?: string) => FormField) => ReactNode;
};

/** One act on the project. What was refused stands in it again as it was typed. */
export function ActForm({ act, seen, event, look, submit, children }: ActFormProps) {
  const refused = useRefused(act, event);
  const say = useSay();
  const field = (name: string, value?: string) =>
    plainField(name, {
      id: fieldId({ act, event: event === undefined ? "" : String(event) }, name),
      value: refused ? refused.form[name] : value,
      errors: (refused?.problems ?? [])
        .filter((problem) => problem.field === name)
        .map(({ code, values }) => say(`problem.${code}`, values)),
    });
  return (
    <Form method="post" noValidate className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="seen" value={seen} />
      {event !== undefined && <input type="hidden" name="event" value={event} />}
      {children(field)}
      <div>
        <SubmitButton look={look ?? "primary"}>{submit}</SubmitButton>
      </div>
    </Form>
  );
}

/** The refused form where it is this one. */
const useRefused = (act: string, event: number | undefined): Refused | null => {
  const refused = useContext(RefusedForm);
  const same = refused?.form.act === act && (refused.form.event ?? "") === String(event ?? "");
  return same ? refused : null;
};

type FoldedProps = { readonly act: FactKind | OtherAct; readonly event?: number; readonly title: string };

/** An act that is seldom wanted: opened by a press, and open where it was refused. */
export function Folded({ act, event, title, children }: FoldedProps & { readonly children: ReactNode }) {
  const refused = useRefused(act, event);
  return (
    <Disclosure key={refused ? "refused" : "new"} summary={title} open={refused !== null}>
      {children}
    </Disclosure>
  );
}

type FactFieldsProps = {
  readonly kind: FactKind;
  readonly page: ProjectPage;
  readonly field: (name: string, value?: string) => FormField;
  /** What stands in the fields at first. */
  readonly values?: Readonly<Record<string, string>>;
  readonly amountHint?: string;
};

/** The fields that tell a fact. */
export function FactFields({ kind, page, field, values = {}, amountHint }: FactFieldsProps) {
  const say = useSay();
  const fields: readonly string[] = FACT_FIELDS[kind];
  const has = (name: string) => fields.includes(name);
  const of = (name: string) => field(name, values[name]);
  return (
    <>
      <DateField
        field={of("on")}
        label={say(`projects.form.${kind}.on`)}
        hint={say("projects.form.dateHint")}
      />
      {has("amount") && (
        <NumberField
          field={of("amount")}
          label={say(kind === "contracted" ? "projects.form.contractAmount" : "projects.form.amount")}
          hint={amountHint}
          unit={say("projects.form.wan")}
          decimals={4}
        />
      )}
      {has("number") && (
        <TextField
          field={of("number")}
          label={say("projects.form.number")}
          optional
          maxLength={MAX_NUMBER}
          className="max-w-xs"
        />
      )}
      {has("by") && <TextField field={of("by")} label={say("projects.form.by")} maxLength={MAX_NAME} />}
      {has("source") && (
        <TextField field={of("source")} label={say("projects.form.source")} optional maxLength={MAX_NAME} />
      )}
      {has("final") && <Checkbox field={of("final")} label={say("projects.form.final")} />}
      {kind === "measured" && <LevelFields page={page} field={of} />}
      {has("staffDays") && (
        <NumberField
          field={of("staffDays")}
          label={say("projects.form.staffDays")}
          optional
          unit={say("projects.form.days")}
        />
      )}
    </>
  );
}

type LevelFieldsProps = { readonly page: ProjectPage; readonly field: (name: string) => FormField };

function LevelFields({ page, field }: LevelFieldsProps) {
  const say = useSay();
  const text = useText();
  return (
    <>
      {page.project.plan.steps.map(({ scene, to }) => {
        const title = page.scenes[scene];
        return (
          <SelectField
            key={scene}
            field={field(levelField(scene))}
            label={say("projects.form.level", {
              scene: title ? text(title) : scene,
              expected: say(`domain.sceneLevel.${to}`),
            })}
            choices={LEVELS.map((level) => ({
              value: String(level),
              label: say(`domain.sceneLevel.${level}`),
            }))}
            className="max-w-md"
          />
        );
      })}
    </>
  );
}

type ReasonFieldProps = { readonly field: FormField };

export function ReasonField({ field }: ReasonFieldProps) {
  const say = useSay();
  return <TextField field={field} label={say("projects.form.reason")} maxLength={MAX_REASON} />;
}
