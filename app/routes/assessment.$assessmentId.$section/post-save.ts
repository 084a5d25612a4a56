import { z } from "zod";
import type { Problem } from "~/domain/problem";
import type { Clash } from "~/domain/revision";
import { PAGE_MEMBER } from "~/domain/session";

export type SaveState =
  | { readonly kind: "untouched" | "saving" }
  | { readonly kind: "saved"; readonly at: string }
  | { readonly kind: "problems"; readonly problems: readonly Problem[] }
  | { readonly kind: "clash" }
  /** What stands in the fields is to be finished first. */
  | { readonly kind: "unfinished" }
  /** Somebody else's newer answer, which now stands here. */
  | { readonly kind: "updated"; readonly who: string | null; readonly own: boolean; readonly at: string }
  | { readonly kind: "offline" | "signed-out" | "other-member" | "refused" | "failed" };

/** How one save ended. */
export type SaveReply =
  | { readonly kind: "saved"; readonly at: string; readonly revision: number }
  | { readonly kind: "clash"; readonly clash: Clash }
  | { readonly kind: "problems"; readonly problems: readonly Problem[] }
  | { readonly kind: "offline" | "signed-out" | "other-member" | "refused" | "failed" };

const clashSchema = z.object({
  clash: z.object({
    revision: z.number(),
    mine: z.unknown(),
    theirs: z.unknown(),
    by: z.string().nullable(),
    own: z.boolean(),
    at: z.string(),
  }),
});

const judged = async (response: Response): Promise<SaveReply> => {
  if (response.ok) {
    const { savedAt, revision } = await response.json();
    return { kind: "saved", at: savedAt, revision };
  }
  if (response.status === 422) return { kind: "problems", problems: (await response.json()).problems };
  if (response.status === 401 || response.type === "opaqueredirect") return { kind: "signed-out" };
  if (response.status === 409) {
    const read = clashSchema.safeParse(await response.json());
    return read.success ? { kind: "clash", clash: read.data.clash } : { kind: "other-member" };
  }
  return { kind: response.status < 500 && response.status !== 429 ? "refused" : "failed" };
};

/** One save; every way in which it can end is a state, none an exception. */
export const postSave = async (url: string, member: string, body: unknown): Promise<SaveReply> => {
  try {
    const headers = { "Content-Type": "application/json", Accept: "application/json", [PAGE_MEMBER]: member };
    const sent = { method: "POST", headers, body: JSON.stringify(body), redirect: "manual" } as const;
    return await judged(await fetch(url, sent));
  } catch {
    return { kind: "offline" };
  }
};

/** What the page came with: all of it until something is changed, then only that a reason is missing. */
export const problemsBefore = ({ kind }: SaveState, problems: readonly Problem[]): readonly Problem[] => {
  if (kind === "untouched") return problems;
  return kind === "unfinished" ? problems.filter(({ code }) => code === "answer.reasonMissing") : [];
};

/** Without an answer that says whether it was stored: to be sent again. */
export const isUnanswered = (
  reply: SaveReply,
): reply is SaveReply & { readonly kind: "offline" | "failed" | "signed-out" } =>
  reply.kind === "offline" || reply.kind === "failed" || reply.kind === "signed-out";
