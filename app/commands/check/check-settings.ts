import type { Environment } from "~/env.server";
import { deploymentDoubts } from "../deployment-doubts";
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
export const checkSite = (settings: Site): readonly Finding[] => {
  const { SITE_URL: url } = settings;
  if (url === undefined) return [doubt("site", "unnamed")];
  if (new URL(url).protocol === "http:") return [doubt("site", "site-plain", { url })];
  const found = deploymentDoubts(settings).map((what) =>
    (what === "cookie-plain" ? wrong : doubt)("site", what, { url }),
  );
  return found.length > 0 ? found : [right("site", "good", { url })];
};
