/**
 * The one place for Remix's options; vite.config.ts only hands them on.
 * @type {import('@remix-run/dev').VitePluginConfig}
 */
export default {
  appDirectory: "app",
  ignoredRouteFiles: ["**/*.test.{ts,tsx}"],
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_routeConfig: true,
    v3_singleFetch: true,
    // Off: its address compares every part of every path it is sent with all routes, 2.4 s for 7 kB. The whole list of
    // routes is one small file that browsers keep.
    v3_lazyRouteDiscovery: false,
  },
};
