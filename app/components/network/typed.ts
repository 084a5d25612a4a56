import { z } from "zod";
import { paths } from "~/paths";

/** What was typed into the forms of a page and not sent, so that a reload that nobody asked for loses nothing. */
const schema = z.object({
  member: z.string().nullable(),
  at: z.number(),
  fields: z.array(z.object({ key: z.string(), value: z.string(), checked: z.boolean().nullable() })),
});

const TODAY = 12 * 3_600_000;
const keyOf = (path: string): string => `typed ${path}`;

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isField = (target: unknown): target is Field =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement;

const isBox = (field: Field): field is HTMLInputElement =>
  field instanceof HTMLInputElement && (field.type === "checkbox" || field.type === "radio");

/** Passwords and files are kept by nobody; questions keep their answers themselves. */
const isKept = (field: Field): boolean =>
  field.form?.method === "post" &&
  !field.form.hasAttribute("data-saves-itself") &&
  !["password", "file", "submit", "button"].includes(field.type) &&
  (field.type !== "hidden" || field.name === "revision" || field.name === "seen");

const fieldsOf = (form: HTMLFormElement): readonly Field[] =>
  [...form.elements].filter(isField).filter(isKept);

/** Names a field on its page; several of one name are told apart by their value or place. */
const keys = (fields: readonly Field[]): readonly (readonly [string, Field])[] => {
  const seen = new Map<string, number>();
  return fields.map((field) => {
    const name = `${field.form?.id ?? ""} ${field.name || field.id}${isBox(field) ? `=${field.value}` : ""}`;
    const nth = seen.get(name) ?? 0;
    seen.set(name, nth + 1);
    return [`${name} ${nth}`, field];
  });
};

/** Sets a field as a hand does, so that whatever listens learns of it. */
const fill = (field: Field, value: string, checked: boolean | null): void => {
  if (isBox(field)) {
    if (checked !== null && field.checked !== checked) field.click();
    return;
  }
  if (field.value === value) return;
  const set = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value")?.set;
  set?.call(field, value);
  if (field.type === "hidden") return;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.dispatchEvent(new Event("change", { bubbles: true }));
};

let touched = new Set<HTMLFormElement>();

const keep = (member: string | null): void => {
  const forms = [...touched].filter(({ isConnected }) => isConnected);
  const fields = keys(forms.flatMap(fieldsOf)).map(([key, field]) => ({
    key,
    value: field.value,
    checked: isBox(field) ? field.checked : null,
  }));
  if (fields.length === 0) return;
  try {
    sessionStorage.setItem(keyOf(location.pathname), JSON.stringify({ member, at: Date.now(), fields }));
  } catch {
    // Storage is forbidden or full: the browser's own memory of forms is all there is.
  }
};

/** Puts back what the same person had typed here when the page went; once. */
const restore = (member: string | null): void => {
  try {
    const text = sessionStorage.getItem(keyOf(location.pathname));
    sessionStorage.removeItem(keyOf(location.pathname));
    const read = schema.safeParse(JSON.parse(text ?? "null"));
    if (!read.success || read.data.member !== member || Date.now() - read.data.at > TODAY) return;
    const kept = new Map(read.data.fields.map((each) => [each.key, each]));
    for (const [key, field] of keys([...document.forms].flatMap(fieldsOf))) {
      const found = kept.get(key);
      if (found) fill(field, found.value, found.checked);
    }
  } catch {
    // Nothing kept, or nothing of ours.
  }
};

/** Who logs out leaves nothing in the tab for whoever comes next. */
const forgetAll = (): void => {
  touched = new Set();
  for (const key of Object.keys(sessionStorage))
    if (/^(typed|unsaved) /.test(key)) sessionStorage.removeItem(key);
};

/** Watches what is typed on this page by this member, and yields what ends that. */
export const watchTyped = (member: string | null): (() => void) => {
  const note = ({ target }: Event) => {
    if (isField(target) && target.form && isKept(target)) touched.add(target.form);
  };
  const leave = () => keep(member);
  const logOut = ({ target }: SubmitEvent) => {
    if (target instanceof HTMLFormElement && new URL(target.action).pathname === paths.logout()) forgetAll();
  };
  document.addEventListener("input", note);
  document.addEventListener("submit", logOut);
  window.addEventListener("pagehide", leave);
  restore(member);
  return () => {
    document.removeEventListener("input", note);
    document.removeEventListener("submit", logOut);
    window.removeEventListener("pagehide", leave);
  };
};

/** Another page is shown: what was typed was sent, or left on purpose. */
export const forgetTyped = (): void => {
  touched = new Set();
};
