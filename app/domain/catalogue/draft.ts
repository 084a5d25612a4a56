/** 草稿 → 待复核 → 已发布; a returned one is open again, a discarded one is closed for good. */
export const DRAFT_STATES = ["draft", "in-review", "returned", "published", "discarded"] as const;
export type DraftState = (typeof DRAFT_STATES)[number];

/** Whether anything of it may be changed. */
export const isOpen = (state: DraftState): boolean => state === "draft" || state === "returned";
