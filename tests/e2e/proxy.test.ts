import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Member } from "~/world";
import { PASSWORD, registerFirm } from "../factories/world";
import { testDatabase } from "../setup/database";
import { openClient } from "./client";
import { unescaped } from "./firms";
import { openSiteOn, type Site } from "./site";

/** The address people know, as the world of the tests has it. */
const SITE = "https://qingzhun.example";
/** What README's proxy says of a visitor; this machine, from which the tests ask, is the proxy. */
const through = (forwardedFor: string, proto = "https") => ({
  "X-Forwarded-For": forwardedFor,
  "X-Forwarded-Proto": proto,
  "X-Forwarded-Host": "qingzhun.example",
  Origin: SITE,
});

/** The networks that the list of sessions shows. */
const networksOf = (text: string): readonly string[] =>
  unescaped(text).match(/(?:\d+\.){3}\*|(?:[0-9a-f]+:){3}\*/g) ?? [];

let behind: Site;
let open: Site;
let member: Member;
beforeAll(async () => {
  behind = await openSiteOn(await testDatabase(), { secure: true, trustProxy: { hops: 1 } });
  open = await openSiteOn(await testDatabase());
  member = await registerFirm(behind.world);
});
afterAll(async () => {
  await behind.close();
  await open.close();
});
afterEach(() => expect([...behind.takeFailures(), ...open.takeFailures()]).toEqual([]));

describe("behind a trusted proxy that ends https", () => {
  it("logs in by a cookie that travels over https only, and shows the visitor's own network", async () => {
    const client = openClient(behind, "en");
    const headers = through("203.0.113.9");
    const entered = await client.post("/login", { login: member.login, password: PASSWORD }, headers);
    expect([entered.status, entered.location]).toEqual([302, "/home"]);
    const cookies = entered.headers.getSetCookie();
    for (const name of ["__Host-session", "__Host-device"]) {
      const cookie = cookies.find((each) => each.startsWith(`${name}=`));
      expect(cookie).toMatch(/; Secure/i);
      expect(cookie).toMatch(/; Path=\//i);
      expect(cookie).not.toMatch(/domain/i);
    }
    const account = await client.get("/account", headers);
    expect(account.status).toBe(200);
    expect(networksOf(account.text)).toEqual(["203.0.113.*"]);
    expect(account.headers.get("strict-transport-security")).toMatch(/max-age=\d+/);
  });

  it("believes what the proxy itself saw, not what a visitor put before it", async () => {
    const client = openClient(behind, "en");
    const headers = through("6.6.6.6, 192.0.2.1, 198.51.100.77");
    await client.post("/login", { login: member.login, password: PASSWORD }, headers);
    expect(networksOf((await client.get("/account", headers)).text)[0]).toBe("198.51.100.*");
  });

  it("counts one line of IPv6 as one network, and an IPv4 address written as IPv6 as itself", async () => {
    for (const [address, network] of [
      ["2001:db8:1:2:a:b:c:d", "2001:db8:1:*"],
      ["::ffff:198.51.100.7", "198.51.100.*"],
      ["198.51.100.8:51234", "198.51.100.*"],
    ] as const) {
      const client = openClient(behind, "en");
      await client.post("/login", { login: member.login, password: PASSWORD }, through(address));
      expect(networksOf((await client.get("/account", through(address))).text)[0]).toBe(network);
    }
  });

  it("takes forms of its own pages only", async () => {
    const client = openClient(behind);
    const fields = { login: member.login, password: PASSWORD };
    const own = await client.post("/login", fields, through("203.0.113.9"));
    expect(own.status).toBe(302);
    for (const origin of ["https://evil.example", "http://127.0.0.1", "null"]) {
      const stranger = openClient(behind);
      const sent = await stranger.post("/login", fields, { ...through("203.0.113.9"), Origin: origin });
      expect(sent.status).toBe(403);
    }
  });

  it("leads who comes without encryption to the site's own address, and a proxy that says so of all not in circles", async () => {
    const client = openClient(behind);
    const first = await client.get("/login?next=%2Ffirm", through("203.0.113.9", "http"));
    expect([first.status, first.location]).toEqual([307, `${SITE}/login?next=%2Ffirm`]);
    expect((await client.get("/login", through("203.0.113.9", "http"))).status).toBe(200);
  });

  it.each([
    ["//evil.example/", `${SITE}//evil.example/`],
    ["/\\evil.example", `${SITE}/\\evil.example`],
  ])("leads nowhere else from %s", async (path, location) => {
    const { status, location: led } = await openClient(behind).get(path, through("203.0.113.9", "http"));
    if (status === 307) expect(led).toBe(location);
    else expect(status).toBeGreaterThanOrEqual(400);
  });

  it("leads who asks past the proxy by another name there too, but neither a monitor nor this machine's own", async () => {
    const past = { Host: "10.1.2.3:3000" };
    const asked = await openClient(behind).get("/login", past);
    expect([asked.status, asked.location]).toEqual([307, `${SITE}/login`]);
    expect((await openClient(behind).get("/healthcheck", past)).status).toBe(200);
    expect((await openClient(behind).get("/login", { Host: "localhost:3000" })).status).toBe(200);
    expect((await openClient(behind).get("/login", { Host: "qingzhun.example" })).status).toBe(200);
  });
});

describe("without a proxy", () => {
  it("believes nobody about their address, scheme or host", async () => {
    const firm = await registerFirm(open.world);
    const client = openClient(open, "en");
    const told = {
      ...through("203.0.113.9"),
      Forwarded: "for=203.0.113.9;proto=https",
      "X-Real-IP": "203.0.113.9",
    };
    const fields = { login: firm.login, password: PASSWORD };
    expect((await client.post("/login", fields, told)).status).toBe(403);
    const entered = await client.post("/login", fields, { ...told, Origin: open.url });
    expect(entered.status).toBe(302);
    expect(entered.headers.getSetCookie().join()).not.toMatch(/Secure|__Host-/);
    expect(networksOf((await client.get("/account", told)).text)).toEqual(["127.0.0.*"]);
  });
});
