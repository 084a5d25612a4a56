import type { ServerBuild } from "@remix-run/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PAGE_MEMBER } from "~/domain/session";
import { openConsultant, openOfficial, registerFirm, type TestWorld } from "../factories/world";
import { type Client, openClient } from "./client";
import { clientOf } from "./firms";
import { openSite, type Site } from "./site";

const UUID = "018f3d6e-0000-7000-8000-000000000000";
const HTML = { Accept: "text/html,application/xhtml+xml,*/*;q=0.8" };
const build = new URL("../../build/server/index.js", import.meta.url);

/** Addresses for everybody, and those that only lead on: they open nothing of anybody. */
const OPEN = [
  "/catalogue/releases/x/xlsx",
  "/healthcheck",
  "/healthcheck/ready",
  "/keys.json",
  "/place/x",
  "/scoring/questionnaire",
];
const LEADING = ["/language", "/logout", "/session", "/session/again", "/type-size"];

let site: Site;
let addresses: readonly string[];
beforeAll(async () => {
  site = await openSite();
  const { routes } = (await import(/* @vite-ignore */ build.href)) as ServerBuild;
  const pathOf = (id: string): string => {
    const route = routes[id];
    if (!route) return "";
    return [route.parentId ? pathOf(route.parentId) : "", route.path].filter(Boolean).join("/");
  };
  addresses = Object.entries(routes)
    .filter(([, route]) => route?.module.loader && !route.module.default)
    .map(([id]) => `/${pathOf(id)}`.replace(/:(\w+)/g, (_, name: string) => (/Id$/.test(name) ? UUID : "x")));
});
afterAll(() => site.close());

const world = (): TestWorld => ({ ...site, setNow: () => undefined });
const closed = () => addresses.filter((path) => ![...OPEN, ...LEADING].includes(path));

describe("the address of a file or of data", () => {
  it("is found in the build, whatever its ending", () => {
    for (const path of [
      "/bureau/firms.csv",
      "/bureau/chains.xlsx",
      `/report/${UUID}/pdf`,
      ...OPEN,
      ...LEADING,
    ])
      expect(addresses).toContain(path);
    for (const part of ["zip", "certificate", "xlsx", "pdf", "answer"])
      expect(closed().filter((path) => path.endsWith(part))).not.toEqual([]);
  });

  it.each([
    ["zh", "请先登录"],
    ["en", "Log in first"],
  ] as const)(
    "answers a visitor with 401 and a sentence in %s, and leads nowhere",
    async (language, words) => {
      for (const path of closed()) {
        const { status, headers, text, location } = await openClient(site, language).get(path);
        expect([path, status, location]).toEqual([path, 401, null]);
        expect(headers.get("content-disposition")).toBeNull();
        // What a page's script asks for is data, also where it is refused.
        if (path.endsWith("/answer")) continue;
        expect(headers.get("content-type")).toBe("text/plain; charset=utf-8");
        expect(text).toContain(words);
      }
    },
  );

  it("shows a visitor's browser a page that leads to log-in and back", async () => {
    const path = "/bureau/firms.csv?chain=auto-parts";
    const { status, headers, text } = await openClient(site).get(path, HTML);
    expect([status, headers.get("content-type")]).toEqual([401, "text/html; charset=utf-8"]);
    expect(text).toContain(`href="/login?next=${encodeURIComponent(path)}"`);
    expect(text).toContain("请先登录");
  });

  it("leads a visitor of a page to log-in as before", async () => {
    for (const path of ["/solutions", "/bureau/firms", "/reports"])
      expect((await openClient(site).get(path)).location).toBe(`/login?next=${encodeURIComponent(path)}`);
  });

  it("answers another kind of account with 403, and an unknown id with 404", async () => {
    const official = await clientOf(site, await openOfficial(world()));
    const firm = await clientOf(site, await registerFirm(site.world));
    const consultant = await clientOf(site, await openConsultant(world()));
    const statusFor = async (client: Client, path: string) => [path, (await client.get(path)).status];
    const bureau = addresses.filter((path) => path.startsWith("/bureau/"));
    for (const path of bureau)
      for (const client of [firm, consultant]) expect(await statusFor(client, path)).toEqual([path, 403]);
    const ofFirms = [`/report/${UUID}/pdf`, "/report/x/pdf", `/roadmap/${UUID}/certificate`];
    for (const path of [...ofFirms, `/submission/${UUID}/certificate`])
      for (const client of [official, consultant]) expect(await statusFor(client, path)).toEqual([path, 403]);
    for (const path of [...ofFirms, `/submission/${UUID}/certificate`])
      expect(await statusFor(firm, path)).toEqual([path, 404]);
    for (const path of [`/bureau/reports/${UUID}/zip`, "/bureau/chains/x/xlsx", "/bureau/chains/x/pdf"])
      expect(await statusFor(official, path)).toEqual([path, 404]);
    const said = await official.get(`/report/${UUID}/pdf`);
    expect(said.text).toContain("没有权限");
    expect((await official.get(`/report/${UUID}/pdf`, HTML)).headers.get("content-type")).toContain(
      "text/html",
    );
  });

  it("says where its own figures are of and when, in names of both kinds", async () => {
    const official = await clientOf(site, await openOfficial(world()));
    const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(site.world.now());
    for (const path of ["/bureau/firms.csv", "/bureau/firms.xlsx", "/bureau/chains.xlsx"]) {
      const given = (await official.get(path)).headers.get("content-disposition") ?? "";
      const [, ascii = "", encoded = ""] = /filename="([^"]+)"; filename\*=UTF-8''(.+)$/.exec(given) ?? [];
      for (const name of [ascii, decodeURIComponent(encoded)]) expect(name).toContain(today);
      expect(decodeURIComponent(encoded)).toContain("工作口径");
    }
  });

  it("still tells a page's script of a log-in that is over", async () => {
    const { status, headers } = await openClient(site).get("/bureau/firms", { [PAGE_MEMBER]: UUID });
    expect([status, headers.get("x-refused")]).toEqual([401, "signed-out"]);
  });
});
