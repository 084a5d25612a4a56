import ipaddr from "ipaddr.js";

/**
 * The address that tries are counted by: IPv4 as it is, also where it is written as IPv6; IPv6 by its first 64 bits,
 * since one line is given at least that many. `address`: as Express tells it, after the proxies that are believed.
 */
export const visitorAddress = (address: string | undefined): string => {
  if (address === undefined || !ipaddr.isValid(address)) return "unknown";
  const parsed = ipaddr.process(address);
  if (!(parsed instanceof ipaddr.IPv6)) return parsed.toString();
  const network = parsed.parts.slice(0, 4).map((part) => part.toString(16));
  return `${network.join(":")}::/64`;
};
