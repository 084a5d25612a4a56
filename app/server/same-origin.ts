import type { Request, RequestHandler } from "express";
import { refuseRequest } from "./refuse-request";

const READING = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Whether a changing request comes from our own pages. Browsers say so in Sec-Fetch-Site, older ones in Origin;
 * a client that sends neither is no browser, so nobody's cookies are abused through it.
 */
export const isOwnRequest = (request: Request): boolean => {
  if (READING.has(request.method)) return true;
  const site = request.get("sec-fetch-site");
  if (site !== undefined) return site === "same-origin" || site === "none";
  const origin = request.get("origin");
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === request.get("host");
};

export const sameOrigin: RequestHandler = (request, _response, next) => {
  if (isOwnRequest(request)) {
    // Judged once: Remix would compare it again, and fail where a proxy calls this server by another name.
    delete request.headers.origin;
    return next();
  }
  request.resume();
  refuseRequest(request, "forbidden");
  next();
};
