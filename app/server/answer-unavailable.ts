import type { ActionFunctionArgs, LoaderFunctionArgs, ServerBuild } from "@remix-run/node";
import { Unavailable } from "~/domain/unavailable";
import { refuse } from "~/http.server";
import { isStorageFull, isUnavailable } from "~db/unavailable";

type Args = LoaderFunctionArgs | ActionFunctionArgs;
type Route = ServerBuild["routes"][string];

/** Seconds after which to try again, where the error does not say: a database that was restarted is back by then. */
const SOON = 5;
/** A full disk waits for somebody to make room. */
const LATER = 60;

const refuseIfUnavailable = (error: unknown, { context }: Args): void => {
  if (!isUnavailable(error)) return;
  const { world, requestId } = context;
  world.log.warn({ err: error, requestId }, "answered as unavailable");
  if (isStorageFull(error)) refuse("storage-full", LATER);
  refuse("unavailable", error instanceof Unavailable ? error.seconds : SOON);
};

const answering =
  <A extends Args, T>(work: (args: A) => Promise<T> | T): ((args: A) => Promise<T>) =>
  async (args) => {
    try {
      return await work(args);
    } catch (error) {
      refuseIfUnavailable(error, args);
      throw error;
    }
  };

const wrap = (route: Route): Route => {
  const { loader, action, ...rest } = route.module;
  return {
    ...route,
    module: {
      ...rest,
      ...(loader && { loader: answering(loader) }),
      ...(action && { action: answering(action) }),
    },
  };
};

/**
 * The build with one thing added to every loader and action, pages and files alike: where what a request needs is away
 * (see `isUnavailable`) it is answered with 503, when to try again, and the designed page. The log keeps the cause.
 */
export const answerUnavailable = (build: ServerBuild): ServerBuild => ({
  ...build,
  routes: Object.fromEntries(
    Object.entries(build.routes).flatMap(([id, route]) => (route ? [[id, wrap(route)]] : [])),
  ),
});
