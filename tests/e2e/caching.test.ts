import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { registerFirm } from "../factories/world";
import { openClient } from "./client";
import { clientOf, type FirmFar, firmWithReport } from "./firms";
import { openSite, type Site } from "./site";

let site: Site;
let far: FirmFar;
beforeAll(async () => {
  site = await openSite();
  far = await firmWithReport(site);
});
afterAll(() => site.close());

const UUID = "00000000-0000-4000-8000-000000000000";
/** The same for everybody who asks, and said so by the route itself. */
const PUBLIC = ["/keys.json"];

type Route = { readonly id: string; readonly path?: string; readonly parentId?: string };

/** The addresses of the build's own list of routes, with ids that exist for the firm where there are such. */
const addresses = async (): Promise<readonly string[]> => {
  const build = new URL("../../build/server/index.js", import.meta.url);
  const { routes } = (await import(/* @vite-ignore */ build.href)) as { routes: Record<string, Route> };
  const ids: Readonly<Record<string, string>> = {
    submissionId: far.submissionId,
    roadmapId: far.roadmapId,
    reportId: far.reportId,
    code: "no-such-code",
    version: "2026-11",
    number: "QZ-0000",
  };
  const fill = (path: string) =>
    `/${path}`
      .replace(/:(\w+)\?/g, (_, name: string) => ids[name] ?? "")
      .replace(/:(\w+)/g, (_, name: string) => ids[name] ?? UUID)
      .replace("*", "no/such/page");
  const whole = ({ path = "", parentId }: Route): string => {
    const parent = parentId === undefined ? undefined : routes[parentId];
    return [parent && whole(parent), path].filter(Boolean).join("/");
  };
  return Object.values(routes)
    .filter(({ id }) => id !== "root")
    .map((route) => fill(whole(route)));
};

const kept = async (path: string, answer: { readonly headers: Headers; readonly status: number }) => [
  path,
  answer.status < 500,
  answer.headers.get("Cache-Control"),
];

describe("what a browser or proxy may keep", () => {
  it("is nothing of any route, as page, as data or as file, for a visitor or a member, but what is public", async () => {
    const paths = await addresses();
    expect(paths.length).toBeGreaterThan(80);
    const answers = new Map<string, number>();
    for (const client of [openClient(site), await clientOf(site, far.member)])
      for (const path of paths)
        for (const asked of [path, `${path === "/" ? "/_root" : path}.data`]) {
          const answer = await client.get(asked);
          answers.set(asked, answer.status);
          const expected =
            PUBLIC.includes(path) && answer.status === 200 ? "public, max-age=300" : "private, no-store";
          expect(await kept(asked, answer)).toEqual([asked, true, expected]);
        }
    // The rule was tried on answers, not on refusals only.
    expect([...answers.values()].filter((status) => status === 200).length).toBeGreaterThan(60);
    expect(answers.get(`/report/${far.reportId}/pdf`)).toBe(200);
    expect(answers.get(`/roadmap/${far.roadmapId}/certificate`)).toBe(200);
  });

  it("is not an answer about a roadmap either, which once lay there for an hour", async () => {
    const client = await clientOf(site, far.member);
    const answer = await client.get(`/roadmap/${far.roadmapId}/answer?question=cheapest&target=2`);
    expect(await kept("answer", answer)).toEqual(["answer", true, "private, no-store"]);
  });

  it("is nothing that a form answers, nor what the server itself refuses", async () => {
    const client = await clientOf(site, await registerFirm(site.world));
    const paths = (await addresses()).filter((path) => path !== "/logout");
    for (const path of [...paths, "/logout"]) {
      const answer = await client.post(path, { act: "none" });
      expect(await kept(path, answer)).toEqual([path, true, "private, no-store"]);
    }
    for (const [method, path] of [
      ["PUT", "/"],
      ["GET", "/%E0"],
      ["GET", "/assets/none.js"],
    ] as const)
      expect(await kept(path, await client.send(method, path))).toEqual([path, true, "private, no-store"]);
  });

  it("is every asset, whose name changes with its content", async () => {
    const html = (await openClient(site).get("/")).text;
    const asset = /\/assets\/[^"]+\.js/.exec(html)?.[0] ?? "";
    const answer = await openClient(site).get(asset);
    expect(answer.headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable");
  });
});
