import type { Request } from "express";
import type { RefusalCode } from "~/http.server";
import { paths } from "~/paths";

/**
 * Turns a request the server itself refuses into one for the designed page of that refusal, in the visitor's language.
 * Call it only when the body has been read or is not wanted.
 */
export const refuseRequest = (request: Request, code: RefusalCode): void => {
  request.method = "GET";
  request.url = paths.refusal(code);
  request.originalUrl = request.url;
  for (const header of ["content-length", "content-type", "transfer-encoding"])
    delete request.headers[header];
};
