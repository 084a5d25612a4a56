import type { Environment } from "~/env.server";
import { isLocalHost } from "~/server/lead-to-https";

export type DeploymentDoubt = "site-plain" | "cookie-plain" | "proxy-unknown";

type Told = Pick<Environment, "SITE_URL" | "COOKIE_SECURE" | "TRUST_PROXY">;

/** What the settings say that lets a site serve but is hardly meant. */
export const deploymentDoubts = ({
  SITE_URL,
  COOKIE_SECURE,
  TRUST_PROXY,
}: Told): readonly DeploymentDoubt[] => {
  if (SITE_URL === undefined) return [];
  const { protocol, host } = new URL(SITE_URL);
  if (protocol === "http:") return isLocalHost(host) ? [] : ["site-plain"];
  const direct = "hops" in TRUST_PROXY && TRUST_PROXY.hops === 0;
  return [
    ...(COOKIE_SECURE === false ? (["cookie-plain"] as const) : []),
    ...(direct ? (["proxy-unknown"] as const) : []),
  ];
};
