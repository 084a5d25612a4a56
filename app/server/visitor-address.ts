import ipaddr from "ipaddr.js";

/** Some proxies tell the port beside the address. */
const withoutPort = (address: string): string =>
  /^\[(.+)\](?::\d+)?$/.exec(address)?.[1] ?? /^([\d.]+):\d+$/.exec(address)?.[1] ?? address;

/**
 * The address that tries are counted by: IPv4 as it is, also where it is written as IPv6; IPv6 by its first 64 bits,
 * since one line is given at least that many. `address`: as Express tells it, after the proxies that are believed.
 */
export const visitorAddress = (address: string | undefined): string => {
  const plain = withoutPort(address ?? "");
  if (!ipaddr.isValid(plain)) return "unknown";
  const parsed = ipaddr.process(plain);
  if (!(parsed instanceof ipaddr.IPv6)) return parsed.toString();
  const network = parsed.parts.slice(0, 4).map((part) => part.toString(16));
  return `${network.join(":")}::/64`;
};
