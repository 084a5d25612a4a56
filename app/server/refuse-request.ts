import type { Request } from "express";
import type { RefusalCode } from "~/http.server";
import { paths } from "~/paths";

const READING = new Set(["GET", "HEAD"]);

/**
 * Turns a request the server itself refuses into one for the designed page of that refusal, in the visitor's language.
 * Where the page's script asks for data, a form gets the refusal itself, and reading leads the browser to ask once
 * more, for the page. Call it only when the body has been read or is not wanted.
 */
export const refuseRequest = (request: Request, code: RefusalCode): void => {
  const reading = READING.has(request.method);
  const forData = request.path.endsWith(".data");
  const page = encodeURIComponent(request.url.replace(".data", ""));
  request.method = forData && !reading ? "POST" : "GET";
  request.url = `${paths.refusal(code)}${forData ? `.data${reading ? `?page=${page}` : ""}` : ""}`;
  request.originalUrl = request.url;
  for (const header of ["content-length", "content-type", "transfer-encoding"])
    delete request.headers[header];
};
