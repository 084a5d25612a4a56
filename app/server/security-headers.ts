import { randomBytes } from "node:crypto";
import type { RequestHandler, Response } from "express";
import helmet from "helmet";

/** Made anew for every response; scripts and styles without it do not run. */
export const nonceOf = (response: Response): string => String(response.locals.nonce);

const withNonce = (_request: unknown, response: unknown): string => {
  const { nonce } = (response as Response).locals;
  return `'nonce-${nonce}'`;
};

/** `dev`: Vite's live reload needs its socket and inline styles. `secure`: the site is reached over https. */
export const securityHeaders = (options: { dev: boolean; secure: boolean }): RequestHandler[] => [
  (_request, response, next) => {
    response.locals.nonce = randomBytes(16).toString("base64");
    next();
  },
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", withNonce],
        styleSrc: options.dev ? ["'self'", "'unsafe-inline'"] : ["'self'", withNonce],
        // Charts place their parts with style attributes; those can load and run nothing.
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", "data:"],
        fontSrc: ["'self'"],
        connectSrc: options.dev ? ["'self'", "ws:"] : ["'self'"],
        // A large workbook is packed in a thread that the library makes of its own text.
        workerSrc: ["'self'", "blob:"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: options.secure && { maxAge: 31_536_000, includeSubDomains: false },
    // "no-referrer" would make browsers send `Origin: null` with our own forms.
    referrerPolicy: { policy: "same-origin" },
    crossOriginEmbedderPolicy: false,
    crossOriginOpenerPolicy: options.secure && { policy: "same-origin" },
    originAgentCluster: options.secure,
  }),
  (_request, response, next) => {
    response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()");
    next();
  },
];
