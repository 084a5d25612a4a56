import type { ReleaseDifference } from "./compare-releases";

/** Changed entries on one page: a release where all of them differ in many fields would be a page of megabytes. */
const A_PAGE = 20;

export type DifferencePage = {
  /** Of changed entries and providers those of the page; what was added or removed in whole. */
  readonly difference: ReleaseDifference;
  readonly changed: { readonly solutions: number; readonly providers: number };
  readonly page: number;
  readonly pages: number;
};

/** The page of the changes that is asked for by its number. */
export const differencePage = (
  { solutions, providers }: ReleaseDifference,
  asked: string | null,
): DifferencePage => {
  const changed = { solutions: solutions.changed.length, providers: providers.changed.length };
  const pages = Math.max(1, Math.ceil(Math.max(changed.solutions, changed.providers) / A_PAGE));
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(asked)) || 1));
  const cut = <T>(all: readonly T[]): readonly T[] => all.slice((page - 1) * A_PAGE, page * A_PAGE);
  return {
    difference: {
      solutions: { ...solutions, changed: cut(solutions.changed) },
      providers: { ...providers, changed: cut(providers.changed) },
    },
    changed,
    page,
    pages,
  };
};
