import type { Standing } from "./use-saved-draft";

/** What is stored of a question, with who stored it; one that was never revised stands on revision 0. */
export const standingOf = <Draft>(
  latest: Omit<Standing<Draft>, "draft"> | undefined,
  draft: Draft,
): Standing<Draft> => ({ revision: 0, by: null, own: false, at: null, ...latest, draft });
