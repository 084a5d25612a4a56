import { z } from "zod";
import type { Problem } from "~/domain/problem";

const LISTS = ["variables", "constraints", "objectives"] as const;
const names = z.array(z.object({ name: z.string() }).transform(({ name }) => name));

const repeatedIn = (list: string, given: readonly string[]): readonly Problem[] => {
  const firsts = new Map<string, string>();
  return given.flatMap((name, index) => {
    const field = `${list}.${index}.name`;
    const earlier = firsts.get(name);
    if (earlier !== undefined) return [{ code: "model.nameTwice", field, values: { name, earlier } }];
    firsts.set(name, field);
    return [];
  });
};

/** Names given twice in one list of a model, each with the place where it stood first; whatever is no model has none. */
export const repeatedNames = (model: unknown): readonly Problem[] =>
  LISTS.flatMap((list) => {
    const given = z.object({ [list]: names }).safeParse(model);
    return repeatedIn(list, given.data?.[list] ?? []);
  });
