import type { Request, RequestHandler } from "express";
import type { Trust } from "./trusted-proxies";

/** By it a proxy that calls every request plain cannot send a browser round in circles. */
const ASKED = "https-asked";
const ASKED_FOR_SECONDS = 60;

const LOCAL = /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])(?::\d+)?$/i;

/** Names of this very machine: nobody else's browser asks by them. */
export const isLocalHost = (host: string): boolean => LOCAL.test(host);

/** For people who look at a page; monitors ask this machine as they can reach it. */
const isPage = ({ method, path }: Request): boolean =>
  ["GET", "HEAD"].includes(method) && !path.startsWith("/healthcheck");

/**
 * Whether a request came without encryption, as far as known: a trusted proxy says so, or the site was asked for by
 * another name than its own, past the proxy that has the certificate.
 */
const isPlain = (request: Request, site: URL, trust: Trust): boolean => {
  const told = trust(request.socket.remoteAddress, 0) && request.get("x-forwarded-proto") !== undefined;
  if (told) return request.protocol === "http";
  const host = request.headers.host ?? "";
  return host !== site.host && !isLocalHost(host);
};

/**
 * Leads whoever opens a site of https without encryption to its proper address: their browser would refuse the cookie of
 * a log-in there without a word. Asked once a minute at most.
 */
export const leadToHttps = (siteUrl: string, trust: Trust): RequestHandler => {
  const site = new URL(siteUrl);
  return (request, response, next) => {
    const asked = request.headers.cookie?.includes(`${ASKED}=`);
    if (site.protocol !== "https:" || asked || !isPage(request) || !isPlain(request, site, trust))
      return next();
    response.setHeader("Set-Cookie", `${ASKED}=1; Path=/; Max-Age=${ASKED_FOR_SECONDS}; SameSite=Lax`);
    response.redirect(307, `${site.origin}${request.url}`);
  };
};
