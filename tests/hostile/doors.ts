import { type PageForm, readForms, readLinks } from "./pages";
import { type Sender, VISITORS, type Visitor } from "./visitors";

const build = new URL("../../build/server/index.js", import.meta.url);

/** A route of the manifest, as far as it reads (a loader or a page) or takes a form (an action). */
export type Door = {
  readonly id: string;
  /** "/assessment/:assessmentId/:section". */
  readonly pattern: string;
  readonly reads: boolean;
  readonly acts: boolean;
  /** Whether it is a page, not a file or a form's address alone. */
  readonly isPage: boolean;
};

type Route = {
  readonly id: string;
  readonly parentId?: string;
  readonly path?: string;
  readonly module: { readonly loader?: unknown; readonly action?: unknown; readonly default?: unknown };
};

/** Every route of the built server, the root apart, which has no address of its own. */
export const listDoors = async (): Promise<readonly Door[]> => {
  const { routes }: { readonly routes: Readonly<Record<string, Route>> } = await import(
    /* @vite-ignore */ build.href
  );
  const pathOf = ({ parentId, path = "" }: Route): string =>
    `${parentId && routes[parentId] ? pathOf(routes[parentId]) : ""}${path && `/${path}`}`;
  return Object.values(routes)
    .filter(({ id }) => id !== "root")
    .map((route) => ({
      id: route.id,
      pattern: pathOf(route) || "/",
      reads: Boolean(route.module.loader ?? route.module.default),
      acts: Boolean(route.module.action),
      isPage: Boolean(route.module.default),
    }));
};

/** What the pages of the demo say themselves. */
export type Known = {
  /** Values by the name of the part of an address they stand in: ":roadmapId". */
  readonly params: ReadonlyMap<string, readonly string[]>;
  /** Forms by the pattern of the address they are sent to. */
  readonly forms: ReadonlyMap<string, readonly PageForm[]>;
  /** Queries of links. */
  readonly queries: readonly string[];
  /** Patterns that a page led to. */
  readonly reached: ReadonlySet<string>;
};

const PARAM = /:\w+\??/g;

const matcher = (pattern: string): RegExp =>
  new RegExp(`^${pattern.replaceAll(".", "\\.").replace(PARAM, "([^/]+)").replace("*", ".+")}$`);

/** The pattern as an address, each part by what `choose` says for it. */
export const fill = (pattern: string, choose: (param: string) => string): string =>
  pattern.replace(PARAM, (param) => choose(param.replace("?", ""))).replace("*", () => choose("*"));

const FIRST = ["/", "/home", "/catalogue", "/scoring", "/verify", "/assessment"];

/** Follows the links of each visitor's pages, `few` of each kind, and notes what they say. */
export const explore = async (send: Sender, doors: readonly Door[], few: number): Promise<Known> => {
  const params = new Map<string, Set<string>>();
  const forms = new Map<string, PageForm[]>();
  const queries = new Set<string>();
  const reached = new Set<string>();
  const patterns = doors
    .map(({ pattern }) => ({ pattern, expression: matcher(pattern), of: pattern.match(PARAM) ?? [] }))
    .filter(({ pattern }) => pattern !== "/*");
  const patternOf = (path: string) => patterns.find(({ expression }) => expression.test(path));
  const note = (path: string): string | null => {
    const found = patternOf(path);
    if (!found) return null;
    const parts = found.expression.exec(path)?.slice(1) ?? [];
    for (const [index, param] of found.of.entries())
      params.set(param, new Set(params.get(param)).add(parts[index] ?? ""));
    reached.add(found.pattern);
    return found.pattern;
  };
  const visit = async (visitor: Visitor, from: readonly string[]): Promise<void> => {
    const visits = new Map<string, number>();
    const open = [...from];
    for (let path = open.shift(); path !== undefined; path = open.shift()) {
      const { text, headers } = await send(visitor, { path });
      for (const form of readForms(text, path)) {
        const pattern = note(form.path) ?? "";
        forms.set(pattern, [...(forms.get(pattern) ?? []), form]);
      }
      for (const link of [headers.get("Location") ?? "", ...readLinks(text)]) {
        const [to = "", query] = link.split("#")[0]?.split("?") ?? [];
        if (query) queries.add(query);
        const pattern = note(to);
        const seen = visits.get(pattern ?? "") ?? 0;
        if (pattern !== null && seen < few) open.push(to);
        visits.set(pattern ?? "", seen + 1);
      }
    }
  };
  for (const visitor of VISITORS) await visit(visitor, FIRST);
  // Pages that only a search leads to: their addresses can be made of what the others have said.
  const hidden = doors.filter(({ isPage, pattern }) => isPage && !reached.has(pattern));
  const made = hidden.map(({ pattern }) =>
    fill(pattern, (param) => [...(params.get(param) ?? "x")][0] ?? "x"),
  );
  for (const visitor of VISITORS) await visit(visitor, made);
  return {
    params: new Map([...params].map(([name, found]) => [name, [...found]])),
    forms,
    queries: [...queries],
    reached,
  };
};
