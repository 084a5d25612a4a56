import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deploymentDoubts } from "~/commands/deployment-doubts";
import { isSecureSite, readEnvironment } from "~/env.server";
import { parseTrustedProxies, trustIn } from "~/server/trusted-proxies";
import { visitorAddress } from "~/server/visitor-address";

const trusting = (text: string) => {
  const parsed = parseTrustedProxies(text);
  if (!parsed) throw new Error(text);
  return trustIn(parsed);
};

describe("trusted proxies", () => {
  it.each([
    ["0", "127.0.0.1", 0, false],
    ["1", "127.0.0.1", 0, true],
    ["1", "::ffff:127.0.0.1", 0, true],
    ["1", "10.0.0.8", 1, false],
    ["2", "10.0.0.8", 1, true],
    ["1", "fd00::8", 0, true],
    // A stranger who reaches the server past the proxy.
    ["1", "203.0.113.9", 0, false],
    ["2", "2001:db8::1", 0, false],
    ["203.0.113.9", "203.0.113.9", 0, true],
    ["203.0.113.9", "::ffff:203.0.113.9", 3, true],
    ["203.0.113.9", "203.0.113.10", 0, false],
    ["203.0.113.0/24, 2001:db8::/32", "203.0.113.200", 0, true],
    ["203.0.113.0/24, 2001:db8::/32", "2001:db8:9::1", 0, true],
    ["203.0.113.0/24", "127.0.0.1", 0, false],
    ["loopback", "127.0.0.1", 0, true],
    ["loopback,uniquelocal", "192.168.3.4", 0, true],
    ["loopback", "192.168.3.4", 0, false],
    ["::1", "::1", 0, true],
  ])("TRUST_PROXY=%s: %s at hop %i is believed: %s", (text, address, hop, believed) => {
    expect(trusting(text)(address, hop)).toBe(believed);
  });

  it.each(["6", "-1", "1.5", "proxy", "10.0.0.1,", "10.0.0.0/33", "10.0.0.1 10.0.0.2", "true"])(
    "TRUST_PROXY=%s is refused with what would do",
    (text) => {
      expect(parseTrustedProxies(text)).toBeNull();
      expect(() => readEnvironment({ NODE_ENV: "test", TRUST_PROXY: text })).toThrow("10.0.0.5");
    },
  );

  it("believes no text that is no address", () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(9), (text, hop) => {
        fc.pre(!/^[\d.:a-f]+$/i.test(text));
        for (const setting of ["5", "loopback,linklocal,uniquelocal"])
          expect(trusting(setting)(text, hop)).toBe(false);
      }),
    );
  });
});

describe("the address that tries are counted by", () => {
  it("is the same for an IPv4 address however it is written", () => {
    fc.assert(
      fc.property(fc.ipV4(), fc.integer({ min: 1, max: 65_535 }), (address, port) => {
        const ways = [
          address,
          `::ffff:${address}`,
          `::FFFF:${address}`,
          `${address}:${port}`,
          `[::ffff:${address}]:${port}`,
        ];
        expect(new Set(ways.map(visitorAddress))).toEqual(new Set([address]));
      }),
    );
  });

  it("is the same for all of one line of IPv6, and another for the next line", () => {
    const part = fc.integer({ min: 0, max: 0xffff }).map((value) => value.toString(16));
    const parts = (length: number) => fc.array(part, { minLength: length, maxLength: length });
    fc.assert(
      fc.property(
        parts(3),
        fc.integer({ min: 1, max: 0xfffe }),
        parts(4),
        parts(4),
        (net, line, one, other) => {
          const at = (fourth: number, rest: readonly string[]) =>
            visitorAddress(["2001", ...net.slice(0, 2), fourth.toString(16), ...rest].join(":"));
          expect(at(line, one)).toBe(at(line, other));
          expect(at(line, one)).toMatch(/::\/64$/);
          expect(at(line, one)).not.toBe(at(line + 1, one));
        },
      ),
    );
  });

  it("is never empty, whatever is told", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(visitorAddress(text)).not.toBe("");
      }),
    );
    expect(visitorAddress(undefined)).toBe("unknown");
  });
});

describe("settings of a deployment", () => {
  it.each([
    [{}, false, []],
    [{ SITE_URL: "http://localhost:3000" }, false, []],
    [{ SITE_URL: "http://127.0.0.1:3000" }, false, []],
    [{ SITE_URL: "http://[::1]:3000" }, false, []],
    [{ SITE_URL: "http://qingzhun.example" }, false, ["site-plain"]],
    [{ SITE_URL: "http://localhost.example" }, false, ["site-plain"]],
    [{ SITE_URL: "http://192.168.3.4" }, false, ["site-plain"]],
    [{ SITE_URL: "https://qingzhun.example" }, true, ["proxy-unknown"]],
    [{ SITE_URL: "HTTPS://qingzhun.example", TRUST_PROXY: "1" }, true, []],
    [
      { SITE_URL: "https://qingzhun.example", TRUST_PROXY: "10.0.0.1", COOKIE_SECURE: "false" },
      false,
      ["cookie-plain"],
    ],
    [{ COOKIE_SECURE: "true" }, true, []],
  ])("%j: cookies over https only: %s, warned of %j", (given, secure, doubts) => {
    const environment = readEnvironment({ NODE_ENV: "test", ...given });
    expect(isSecureSite(environment)).toBe(secure);
    expect(deploymentDoubts(environment)).toEqual(doubts);
  });
});
