import { budgetField, type PlanDraft, priorityField, QUARTERS, quarterField } from "./plan-draft";

const text = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
};

const texts = (form: FormData, name: string): readonly string[] =>
  form.getAll(name).filter((value) => typeof value === "string" && value !== "") as readonly string[];

const numbered = (form: FormData, count: number, name: (index: number) => string): readonly string[] =>
  Array.from({ length: count }, (_, index) => text(form, name(index + 1)));

export const readPlanDraft = (form: FormData): PlanDraft => ({
  budgets: numbered(form, 3, budgetField),
  period: text(form, "period"),
  quarterBudgets: numbered(form, QUARTERS, quarterField),
  target: text(form, "target"),
  goal: text(form, "goal"),
  priorities: numbered(form, 3, priorityField),
  staffDays: text(form, "staffDays"),
  countedSubsidy: text(form, "countedSubsidy"),
  note: text(form, "note"),
  startsOn: text(form, "startsOn"),
});

/** What clears every limit of a plan: see `InForce`. */
export const CLEAR = "clear";

/** The kept target chosen, "" for none. */
export const readTowards = (form: FormData): string => text(form, "towards");

const TICKET = /^[\w-]{8,64}$/;

/** Under which the page that sent the form asks for its place in the line; nothing where it sent none. */
export const readTicket = (form: FormData): { readonly ticket?: string } => {
  const ticket = text(form, "ticket");
  return TICKET.test(ticket) ? { ticket } : {};
};

/**
 * Codes pinned and excluded and starts asked for: check boxes of this page and `choice` selects of a roadmap
 * ("pin:CODE", "exclude:CODE", "start:CODE@QUARTER").
 */
export const readChoices = (form: FormData) => {
  const chosen = texts(form, "choice");
  const of = (kind: string) =>
    chosen.filter((each) => each.startsWith(`${kind}:`)).map((each) => each.slice(kind.length + 1));
  return {
    pinned: [...texts(form, "pinned"), ...of("pin")],
    excluded: [...texts(form, "excluded"), ...of("exclude")],
    startsIn: [...texts(form, "startsIn"), ...of("start")],
  };
};
