import {
  createRequestHandler,
  type HeadersFunction,
  type LoaderFunction,
  type LoaderFunctionArgs,
  redirect,
  type ServerBuild,
} from "@remix-run/node";
import { cannotSaveFiles } from "~/domain/in-app-browser";
import { isRefusal, REFUSED, RETRY_AFTER, wantsPage } from "~/http.server";
import { languageOf, sayFor } from "~/language.server";
import { refusalKey } from "~/messages/refusal-key";
import { languageTag } from "~/messages/translator";
import { paths } from "~/paths";

type Module = ServerBuild["routes"][string]["module"];
type Pages = ReturnType<typeof createRequestHandler>;

/**
 * The build in which every refusal is seen: what the address of a file refuses gets the page that says why, or a sentence
 * where no page is wanted, since a route without a page would show nothing, and leads nobody to log in, since that page
 * would be saved as the file; and a form's reply passes on when it may be sent again.
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
  ...(module.loader &&
    isPageless(module) && { loader: leadingOut(module, drawingRefusals(module.loader, pages)) }),
});

/** Answers a file or data. An address that only leads on to a page has an empty page itself. */
const isPageless = ({ default: page }: Module): boolean => !page;

/** A file, which an app's own browser cannot save, is opened in another one; what also takes forms only leads on. */
const leadingOut = ({ action }: Module, loader: LoaderFunction): LoaderFunction =>
  action
    ? loader
    : (args) => {
        const { request } = args;
        if (!wantsPage(request) || !cannotSaveFiles(request.headers.get("User-Agent"))) return loader(args);
        const { pathname, search } = new URL(request.url);
        return redirect(paths.openInBrowser(`${pathname}${search}`));
      };

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
      return await loader({ ...args, context: { ...args.context, pageless: true } });
    } catch (thrown) {
      if (!(thrown instanceof Response && isRefusal(thrown.statusText))) throw thrown;
      if (wantsPage(args.request)) return drawRefusal(pages, args, thrown);
      throw thrown.body ? thrown : inWords(thrown, args.request);
    }
  };

/** The same refusal with its sentence for whoever reads what a program was told. */
const inWords = ({ status, statusText, headers }: Response, request: Request): Response => {
  const say = sayFor(request);
  const key = refusalKey(statusText);
  const words = [say(`${key}.title`), say(`${key}.text`)];
  const told = new Headers(headers);
  told.set("Content-Type", "text/plain; charset=utf-8");
  told.set("Content-Language", languageTag(languageOf(request)));
  return new Response(`${words.join("\n")}\n`, { status, statusText, headers: told });
};

const drawRefusal = (pages: Pages, { request, context }: LoaderFunctionArgs, refused: Response) => {
  const seconds = refused.headers.get(RETRY_AFTER);
  const { pathname, search } = new URL(request.url);
  const asked = { seconds: seconds ?? undefined, file: `${pathname}${search}` };
  const url = new URL(paths.refusal(refused.statusText, asked), request.url);
  return pages(new Request(url, { headers: request.headers, signal: request.signal }), context);
};
