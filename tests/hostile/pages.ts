/** A form of a page: where it is sent, the values that stand in it or can be chosen, by name, and how many can be sent. */
export type PageForm = {
  readonly path: string;
  readonly fields: ReadonlyMap<string, readonly string[]>;
  readonly controls: number;
};

const ENTITIES = { "&amp;": "&", "&quot;": '"', "&#x27;": "'", "&lt;": "<", "&gt;": ">" } as const;

const plain = (html: string): string =>
  Object.entries(ENTITIES).reduce((text, [entity, sign]) => text.replaceAll(entity, sign), html);

const attribute = (tag: string, name: string): string | null => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? null : plain(found);
};

export const readLinks = (html: string): readonly string[] =>
  [...html.matchAll(/\s(?:href|action)="(\/[^"]*)"/g)].map((match) => plain(match[1] ?? ""));

/** The forms of a page that are posted; without an address of its own a form goes to the page itself. */
export const readForms = (html: string, page: string): readonly PageForm[] =>
  html
    .split("<form")
    .slice(1)
    .map((rest) => rest.split("</form")[0] ?? "")
    .filter((form) => attribute(` ${form.split(">")[0]}`, "method") === "post")
    .map((form) => ({
      path: (attribute(` ${form.split(">")[0]}`, "action") ?? page).split(/[?#]/)[0] ?? page,
      fields: fieldsOf(form),
      controls: controlsOf(form),
    }));

/** Fields that a browser may send at once: of the buttons and of each group of radio buttons one, of a list one. */
const controlsOf = (form: string): number => {
  const tags = [...form.matchAll(/<(?:input|textarea|select)\b[^>]*>/g)].map(([tag]) => tag);
  const names = tags.map((tag) => (attribute(tag, "type") === "radio" ? null : attribute(tag, "name")));
  const radios = new Set(
    tags.filter((tag) => attribute(tag, "type") === "radio").map((tag) => attribute(tag, "name")),
  );
  return names.filter((name) => name !== null).length + radios.size + 1;
};

const fieldsOf = (form: string): PageForm["fields"] => {
  const fields = new Map<string, string[]>();
  let chosen: string | null = null;
  for (const [tag, kind] of form.matchAll(/<(input|textarea|select|option|button)\b[^>]*>/g)) {
    const name: string | null = kind === "option" ? chosen : attribute(tag, "name");
    if (kind === "select") chosen = name;
    if (name) fields.set(name, [...(fields.get(name) ?? []), attribute(tag, "value") ?? ""]);
  }
  return fields;
};
