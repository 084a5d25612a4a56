import type { PlanDraft } from "~/components/plan/plan-fields";
import { budgetField } from "~/components/plan/plan-fields";

const text = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
};

const texts = (form: FormData, name: string): readonly string[] =>
  form.getAll(name).filter((value) => typeof value === "string" && value !== "") as readonly string[];

export const readPlanDraft = (form: FormData): PlanDraft => ({
  budgets: [text(form, budgetField(1)), text(form, budgetField(2)), text(form, budgetField(3))],
  target: text(form, "target"),
  goal: text(form, "goal"),
  startsOn: text(form, "startsOn"),
});

/** The kept target chosen, "" for none. */
export const readTowards = (form: FormData): string => text(form, "towards");

/** Codes pinned and excluded: check boxes of this page and `choice` selects of a roadmap ("pin:CODE", "exclude:CODE"). */
export const readChoices = (form: FormData) => {
  const chosen = texts(form, "choice");
  const of = (kind: string) =>
    chosen.filter((each) => each.startsWith(`${kind}:`)).map((each) => each.slice(kind.length + 1));
  return {
    pinned: [...texts(form, "pinned"), ...of("pin")],
    excluded: [...texts(form, "excluded"), ...of("exclude")],
  };
};
