import type { RequestHandler } from "express";
import { refuseRequest } from "./refuse-request";

const KNOWN = new Set(["GET", "HEAD", "POST"]);

/** Pages are read and forms are posted; to Remix every other method would be a form as well. */
export const knownMethods: RequestHandler = (request, _response, next) => {
  if (KNOWN.has(request.method)) return next();
  request.resume();
  refuseRequest(request, "method-not-allowed");
  next();
};
