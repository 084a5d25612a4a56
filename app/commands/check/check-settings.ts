import type { Environment } from "~/env.server";
import { doubt, type Finding, right, wrong } from "./finding";

/** As package.json has it under `engines`. */
const LEAST: readonly [number, number] = [20, 19];

export const checkNode = (version: string): Finding => {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [leastMajor, leastMinor] = LEAST;
  const enough = major > leastMajor || (major === leastMajor && minor >= leastMinor);
  return (enough ? right : wrong)("node", enough ? "good" : "old", { version, least: LEAST.join(".") });
};

type Site = Pick<Environment, "SITE_URL" | "COOKIE_SECURE" | "TRUST_PROXY">;

/** Address, cookie and proxies as the settings state them; whether they fit what is in front, only a visitor sees. */
export const checkSite = ({ SITE_URL, COOKIE_SECURE, TRUST_PROXY }: Site): readonly Finding[] => {
  if (SITE_URL === undefined) return [doubt("site", "unnamed")];
  if (SITE_URL.startsWith("http:")) return [doubt("site", "site-plain", { url: SITE_URL })];
  const found = [
    ...(COOKIE_SECURE ? [] : [wrong("site", "cookie-plain", { url: SITE_URL })]),
    ...(TRUST_PROXY === 0 ? [doubt("site", "proxy-unknown", { url: SITE_URL })] : []),
  ];
  return found.length > 0 ? found : [right("site", "good", { url: SITE_URL })];
};
