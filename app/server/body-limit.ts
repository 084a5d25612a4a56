import type { RequestHandler } from "express";
import { refuseRequest } from "./refuse-request";

const LIMIT = 1024 * 1024;
/** Up to here the body is read away, so that the browser gets to see the page that refuses it. */
const DRAINED = 32 * LIMIT;

/**
 * Forms larger than 1 MiB get the 413 page. A body without a stated length is refused at once: browsers always state
 * it, and Node then holds the sender to it.
 */
export const bodyLimit: RequestHandler = (request, response, next) => {
  const length = Number(request.get("content-length") ?? 0);
  const unstated = request.get("transfer-encoding") !== undefined;
  if (!unstated && length <= LIMIT) return next();
  const answer = () => {
    refuseRequest(request, "too-large");
    next();
  };
  if (unstated || length > DRAINED) {
    response.setHeader("Connection", "close");
    return answer();
  }
  request.once("end", answer);
  request.resume();
};
