import type { RequestHandler } from "express";
import { asText } from "~/domain/characters";
import { refuseRequest } from "./refuse-request";

/** No page lies half as deep. Every part more is one more to compare with all routes. */
const MOST_PARTS = 16;
/** A what-if that changes every answer has under 200. */
const MOST_PARAMETERS = 500;

/** A page's script never asks for a file this way; Remix would read the whole of it into a text. */
const DATA_OF_FILE = /[./](?:csv|json|pdf|xlsx|zip|certificate|questionnaire)\.data$/;

const isPath = (path: string): boolean => {
  if (path.split("/").length > MOST_PARTS || DATA_OF_FILE.test(path)) return false;
  try {
    return asText(decodeURIComponent(path)) !== null;
  } catch {
    return false;
  }
};

const isQuery = (text: string): boolean => {
  if (text.split("&", MOST_PARAMETERS + 1).length > MOST_PARAMETERS) return false;
  const query = new URLSearchParams(text);
  // Old Remix clients asked so for the data of one route; ours never does.
  if (query.has("_data")) return false;
  return [...query].every(([name, value]) => asText(name) !== null && asText(value) !== null);
};

/** Where a page's script asks which routes lie behind the links on it; each path is compared with all routes. */
const MANIFEST = "/__manifest";
const MOST_PATHS = 100;

const isDiscovery = (text: string): boolean => {
  const paths = new URLSearchParams(text).getAll("p");
  return paths.length <= MOST_PATHS && paths.every((path) => path.split("/").length <= MOST_PARTS);
};

const isAsked = (path: string, query: string): boolean =>
  isQuery(query) && (path !== MANIFEST || isDiscovery(query));

/**
 * The door of addresses. Half an escape sequence, a control character or more parts than any page has: the 404 page,
 * like every address of no page. A query of that kind gets the 400 page. Node itself allows 16 kB in all.
 */
export const readableAddress: RequestHandler = (request, _response, next) => {
  const query = request.url.indexOf("?");
  const refusal = !isPath(request.path)
    ? "not-found"
    : query >= 0 && !isAsked(request.path, request.url.slice(query + 1))
      ? "bad-request"
      : null;
  if (refusal === null) return next();
  request.resume();
  refuseRequest(request, refusal);
  next();
};
