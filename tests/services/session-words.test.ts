import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { browserWords } from "~/auth/browser-words.server";
import { coarseAddress } from "~/services/coarse-address";

describe("an address", () => {
  it.each([
    ["203.0.113.77", "203.0.113.*"],
    ["127.0.0.1", "127.0.0.*"],
    ["2001:db8:1:2::/64", "2001:db8:1:*"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:*"],
    ["2001:db8::5", "2001:db8:0:*"],
    ["::1", "0:0:0:*"],
    ["unknown", null],
    ["", null],
    ["1.2.3", null],
  ])("%s is kept as %s", (address, kept) => {
    expect(coarseAddress(address)).toBe(kept);
  });

  it("is never kept whole", () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (address) => {
        const kept = coarseAddress(address) ?? "";
        expect(kept.endsWith("*")).toBe(true);
        expect(kept.split(/[.:]/).length).toBe(4);
      }),
    );
  });
});

const CHROME = "(KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36";

describe("a browser", () => {
  it.each([
    [
      `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 ${CHROME}`,
      "Chrome",
      "Windows",
      "desktop",
    ],
    [
      `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 ${CHROME} Edg/141.0.0.0`,
      "Microsoft Edge",
      "Windows",
      "desktop",
    ],
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1",
      "Safari",
      "iOS",
      "phone",
    ],
    [
      "Mozilla/5.0 (Linux; Android 14; V2309A) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0.0.0 Mobile Safari/537.36 MicroMessenger/8.0.50",
      "WeChat",
      "Android",
      "phone",
    ],
    ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox", "Linux", "desktop"],
  ] as const)("%s", (userAgent, browser, system, device) => {
    expect(browserWords(userAgent)).toEqual({ browser, system, device });
  });

  it("that says nothing known is told as such, whatever its length or characters", () => {
    expect(browserWords(null)).toEqual({ browser: null, system: null, device: null });
    fc.assert(
      fc.property(fc.string({ maxLength: 2000, unit: "binary" }), (text) => {
        const { browser, system } = browserWords(text);
        for (const word of [browser, system]) expect((word ?? "").length).toBeLessThanOrEqual(60);
      }),
    );
  });
});
