import type { RequestHandler } from "express";
import onHeaders from "on-headers";

/** What a response says that everybody may be given alike. */
const isPublic = (stated: unknown): boolean => typeof stated === "string" && /^public\b/.test(stated);

/**
 * The one place that decides what browsers and proxies may keep: what says `public` and sets no cookie. Everything else
 * is this reader's at this moment, and is gone with their log-out, also from the browser's way back.
 */
export const privateByDefault: RequestHandler = (_request, response, next) => {
  onHeaders(response, () => {
    if (!isPublic(response.getHeader("Cache-Control")) || response.hasHeader("Set-Cookie"))
      response.setHeader("Cache-Control", "private, no-store");
  });
  next();
};
