import type { Request, RequestHandler } from "express";
import { refuseRequest } from "./refuse-request";
import type { Trust } from "./trusted-proxies";

const HOST = /^(?:[a-z0-9._-]{1,253}|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

/** The name that the visitor asked for: a trusted proxy knows it, else the request; HTTP/1.0 need not name any. */
const hostOf = (request: Request, trust: Trust): string => {
  const trusted = trust(request.socket.remoteAddress, 0);
  const forwarded = trusted ? request.get("x-forwarded-host")?.split(",")[0]?.trim() : undefined;
  return forwarded ?? request.headers.host ?? "localhost";
};

const hostLines = ({ rawHeaders }: Request): number =>
  rawHeaders.filter((line, index) => index % 2 === 0 && line.toLowerCase() === "host").length;

/** Proxies ask with the whole address, whose host then counts. */
const useWholeAddress = (request: Request): void => {
  if (!/^https?:\/\//i.test(request.url) || !URL.canParse(request.url)) return;
  const { host, pathname, search } = new URL(request.url);
  request.url = `${pathname}${search}`;
  request.originalUrl = request.url;
  request.headers.host = host;
};

const isUsable = (request: Request): boolean =>
  request.url.startsWith("/") &&
  hostLines(request) <= 1 &&
  HOST.test(request.headers.host ?? "") &&
  ["http", "https"].includes(request.protocol) &&
  URL.canParse(`${request.protocol}://${request.headers.host}${request.url}`);

/** What is asked of whom: the rest of the server, Remix included, can make an address of it without a fault. */
export const requestTarget =
  (trust: Trust): RequestHandler =>
  (request, _response, next) => {
    useWholeAddress(request);
    request.headers.host = hostOf(request, trust);
    // Remix would read the port of its own address in it, whoever sent it.
    delete request.headers["x-forwarded-host"];
    if (isUsable(request)) return next();
    request.headers.host = "localhost";
    delete request.headers["x-forwarded-proto"];
    request.resume();
    refuseRequest(request, "bad-request");
    next();
  };
