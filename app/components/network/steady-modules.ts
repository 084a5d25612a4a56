import { steadily } from "./steady-fetch";

type Router = typeof window.__remixRouter;
type Route = Router["routes"][number];

/** Not carried by the server any more: it was begun again with another build. */
const GONE = new Set([404, 410]);

/**
 * Whole files of a page's script are fetched before Remix imports them, which would reload the page at the first failure and
 * lose its fields: without a network they wait like everything else. The import then finds them in the browser's store.
 */
const fetchFiles = async (real: typeof fetch, router: Router, id: string): Promise<void> => {
  const entry = window.__remixManifest.routes[id];
  if (!entry || id in window.__remixRouteModules) return;
  for (const url of [entry.module, ...(entry.imports ?? [])]) {
    const response = await steadily(async (...asked) => {
      const answer = await real(...asked);
      return answer.ok || GONE.has(answer.status) ? asOurs(answer) : answer;
    }, url);
    if (!GONE.has(response.status)) continue;
    const { location: to } = router.state.navigation;
    if (to) window.location.assign(`${to.pathname}${to.search}${to.hash}`);
    else window.location.reload();
    await new Promise(() => undefined);
  }
};

/** Files carry no mark of an answer of the application. */
const asOurs = (answer: Response): Response =>
  new Response(null, { status: answer.status, headers: { "X-Remix-Response": "yes" } });

/** For every page that the router knows or comes to know. */
export const steadyModules = (real: typeof fetch): void => {
  const router = window.__remixRouter;
  const wrapped = new WeakSet<object>();
  const wrap = (routes: readonly Route[]): void => {
    for (const route of routes) {
      const { lazy, id } = route;
      if (lazy && !wrapped.has(lazy)) {
        const steady: typeof lazy = async () => {
          await fetchFiles(real, router, id);
          return lazy();
        };
        wrapped.add(steady);
        route.lazy = steady;
      }
      if (route.children) wrap(route.children);
    }
  };
  wrap(router.routes);
  router.subscribe(() => wrap(router.routes));
};
