import { randomUUID } from "node:crypto";
import type { RequestHandler, Response } from "express";
import type { Logger } from "pino";
import { cutText } from "~/domain/characters";

const LONGEST_PATH = 200;

export const requestIdOf = (response: Response): string => String(response.locals.requestId);

/** One line a request: never the query, the body, a cookie or a name. */
export const requestLog =
  (log: Logger): RequestHandler =>
  (request, response, next) => {
    const id = randomUUID();
    const from = performance.now();
    const { method } = request;
    const path = cutText(request.path, LONGEST_PATH);
    response.locals.requestId = id;
    response.setHeader("X-Request-Id", id);
    response.once("close", () => {
      const line = { requestId: id, method, path, status: response.statusCode, ms: sinceMs(from) };
      if (path.startsWith("/assets/")) log.debug(line, "asset");
      else log.info(line, "request");
    });
    next();
  };

const sinceMs = (from: number): number => Math.round(performance.now() - from);
