import type { ServerBuild } from "@remix-run/node";
import { type AgnosticDataRouteObject, matchRoutes } from "@remix-run/router";
import type { RequestHandler } from "express";
import type { Metrics } from "~/metrics/create-metrics";

/** What is no page of ours: files of the build, and addresses that lead nowhere. */
const FILES = "assets";
const NOWHERE = "none";

type Routes = ServerBuild["routes"];

const childrenOf = (routes: Routes, parentId?: string): AgnosticDataRouteObject[] =>
  Object.values(routes)
    .filter((route) => route !== undefined)
    .filter((route) => route.parentId === parentId)
    .map(({ id, path, index }) =>
      index
        ? { id, index: true, ...(path !== undefined && { path }) }
        : { id, children: childrenOf(routes, id), ...(path !== undefined && { path }) },
    );

/** Single fetch asks for the data of a page under its address with `.data`. */
const pageOf = (path: string): string => path.replace(/\/_root\.data$/, "/").replace(/\.data$/, "");

/** The id of the route that answers a path: one of as many as there are routes, whatever is asked. */
export const routeNamer = (routes: Routes): ((path: string) => string) => {
  const tree = childrenOf(routes);
  return (path) =>
    path.startsWith("/assets/") ? FILES : (matchRoutes(tree, pageOf(path))?.at(-1)?.route.id ?? NOWHERE);
};

/** Tells how long each request took, by the route that answered it. */
export const timeRequests =
  (metrics: Metrics, nameOf: (path: string) => string): RequestHandler =>
  ({ path }, response, next) => {
    const from = performance.now();
    response.once("close", () => {
      const seconds = (performance.now() - from) / 1000;
      metrics.observe({ route: nameOf(path), status: response.statusCode, seconds });
    });
    next();
  };
