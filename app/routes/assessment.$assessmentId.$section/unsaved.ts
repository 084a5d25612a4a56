import { z } from "zod";

const schema = z.object({
  member: z.string(),
  draft: z.unknown(),
  saveId: z.string(),
  revision: z.number(),
  follows: z.array(z.string()),
});

/** What was given on this page and is not known to be stored; of this tab, whatever happens to the page. */
export type Unsaved<Draft> = {
  /** Nobody else may ever save it. */
  readonly member: string;
  readonly draft: Draft;
  readonly saveId: string;
  readonly revision: number;
  readonly follows: readonly string[];
};

const keyOf = (place: string): string => `unsaved ${place}`;

/** A browser may forbid storage; then the page itself is all there is. */
export const keepUnsaved = <Draft>(place: string, unsaved: Unsaved<Draft>): void => {
  try {
    sessionStorage.setItem(keyOf(place), JSON.stringify(unsaved));
  } catch {}
};

export const forgetUnsaved = (place: string): void => {
  try {
    sessionStorage.removeItem(keyOf(place));
  } catch {}
};

/** What the same member left here unsaved; another one's is thrown away unread. */
export const takeUnsaved = <Draft>(
  place: string,
  member: string,
  draft: z.ZodType<Draft>,
): Unsaved<Draft> | null => {
  try {
    const read = schema.safeParse(JSON.parse(sessionStorage.getItem(keyOf(place)) ?? "null"));
    const standing = draft.safeParse(read.data?.draft);
    if (read.success && read.data.member === member && standing.success)
      return { ...read.data, draft: standing.data };
  } catch {}
  forgetUnsaved(place);
  return null;
};
