import Bowser from "bowser";
import type { BrowserWords, SessionDevice } from "~/domain/session";

const DEVICES: Readonly<Record<string, SessionDevice>> = {
  desktop: "desktop",
  mobile: "phone",
  tablet: "tablet",
};

/** More than any browser says; what comes after is not read. */
const LONGEST = 400;

const word = (text: string | undefined): string | null => text?.trim().slice(0, 60) || null;

/** Which browser, system and kind of device a User-Agent header tells of, for people to know theirs by. */
export const browserWords = (userAgent: string | null): BrowserWords => {
  const text = userAgent?.slice(0, LONGEST).trim();
  if (!text) return { browser: null, system: null, device: null };
  const { browser, os, platform } = Bowser.parse(text);
  return {
    browser: word(browser.name),
    system: word(os.name),
    device: DEVICES[platform.type ?? ""] ?? null,
  };
};
