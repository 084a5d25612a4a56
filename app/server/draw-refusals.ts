import {
  createRequestHandler,
  type HeadersFunction,
  type LoaderFunction,
  type LoaderFunctionArgs,
  type ServerBuild,
} from "@remix-run/node";
import { isRefusal, REFUSED, RETRY_AFTER } from "~/http.server";
import { paths } from "~/paths";

type Module = ServerBuild["routes"][string]["module"];
type Pages = ReturnType<typeof createRequestHandler>;

/**
 * The build in which every refusal is seen: what the address of a file refuses gets the page that says why, since a route
 * without a page would show nothing; and a form's reply passes on when it may be sent again.
 */
export const drawRefusals = (build: ServerBuild): ServerBuild => {
  const routes = Object.entries(build.routes).map(([id, route]) => {
    const module = drawing(route.module, (...asked) => pages(...asked));
    return [id, { ...route, module }] as const;
  });
  const drawn: ServerBuild = { ...build, routes: Object.fromEntries(routes) };
  const pages = createRequestHandler(drawn, build.mode);
  return drawn;
};

const drawing = (module: Module, pages: Pages): Module => ({
  ...module,
  headers: module.headers ?? passRetryAfter,
  ...(module.loader && !module.default && { loader: drawingRefusals(module.loader, pages) }),
});

/** Of the headers of an action's reply, or of a refusal, Remix passes none by itself but cookies. */
const passRetryAfter: HeadersFunction = ({ parentHeaders, actionHeaders, errorHeaders }) => {
  const headers = new Headers(parentHeaders);
  const seconds = errorHeaders?.get(RETRY_AFTER) ?? actionHeaders.get(RETRY_AFTER);
  const refused = errorHeaders?.get(REFUSED);
  if (seconds) headers.set(RETRY_AFTER, seconds);
  if (refused) headers.set(REFUSED, refused);
  return headers;
};

const drawingRefusals =
  (loader: LoaderFunction, pages: Pages): LoaderFunction =>
  async (args) => {
    try {
      return await loader(args);
    } catch (thrown) {
      if (!(thrown instanceof Response && isRefusal(thrown.statusText) && isRead(args.request))) throw thrown;
      return drawRefusal(pages, args, thrown);
    }
  };

/** Somebody looks at the answer; a program is better served by status and header alone. */
const isRead = (request: Request): boolean =>
  request.method === "GET" && (request.headers.get("Accept") ?? "").includes("text/html");

const drawRefusal = (pages: Pages, { request, context }: LoaderFunctionArgs, refused: Response) => {
  const seconds = refused.headers.get(RETRY_AFTER);
  const url = new URL(paths.refusal(refused.statusText, seconds ?? undefined), request.url);
  return pages(new Request(url, { headers: request.headers, signal: request.signal }), context);
};
