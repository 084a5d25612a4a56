export type SessionDevice = "desktop" | "phone" | "tablet";

/** `replaced`: somebody logged in anew in the same browser. `password`: it was changed. */
export type SessionEnd = "log-out" | "revoked" | "replaced" | "password" | "disabled" | "expired";

/** What a browser says of itself; null where it says nothing known. */
export type BrowserWords = {
  readonly browser: string | null;
  readonly system: string | null;
  readonly device: SessionDevice | null;
};

/** The header in which a page says whose it is: what it sends is never taken as somebody else's. */
export const PAGE_MEMBER = "X-Page-Member";
