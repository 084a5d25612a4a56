import type { RequestHandler } from "express";
import { refuseRequest } from "./refuse-request";

const isReadable = (path: string): boolean => {
  try {
    return !decodeURIComponent(path).includes("\0");
  } catch {
    return false;
  }
};

/** An address with half an escape sequence or a null character in it gets the 404 page, like every address of no page. */
export const readableAddress: RequestHandler = (request, _response, next) => {
  if (isReadable(request.path)) return next();
  request.resume();
  refuseRequest(request, "not-found");
  next();
};
