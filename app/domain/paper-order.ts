/** "queued" waits for its job; "ready" can be taken until it is "expired". */
export type PaperOrderState = "queued" | "running" | "ready" | "cancelled" | "expired";
export type PaperState = "waiting" | "drawn" | "failed";
/** "gone": withdrawn, or its firm no longer lets it be had; "drawing": it could not be drawn. */
export type PaperFault = "gone" | "drawing";

/** A ZIP without the 64-bit form holds 4 GB; a paper is about half a megabyte. */
export const MOST_PAPERS = 2_000;
/** How long papers that were drawn are kept. */
export const DAYS_KEPT = 3;

/** Whether more of it will come by itself. */
export const isUnderWay = (state: PaperOrderState): boolean => state === "queued" || state === "running";
