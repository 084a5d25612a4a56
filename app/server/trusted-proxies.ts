import ipaddr from "ipaddr.js";

type Address = ipaddr.IPv4 | ipaddr.IPv6;
type Network = readonly [address: Address, bits: number];

/** The proxies in front: so many, one behind the other, or those with these addresses. */
export type TrustedProxies = { readonly hops: number } | { readonly networks: readonly Network[] };

/** Whether an address is that of such a proxy; `hop` counts from this server outwards, beginning with 0. */
export type Trust = (address: string | undefined, hop: number) => boolean;

export const NO_PROXIES: TrustedProxies = { hops: 0 };

const MOST_HOPS = 5;

/** The words that Express knows for networks nobody on the internet has. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  loopback: ["127.0.0.0/8", "::1/128"],
  linklocal: ["169.254.0.0/16", "fe80::/10"],
  uniquelocal: ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"],
};

const networkOf = (text: string): Network | null => {
  const [address = "", bits, ...more] = text.split("/");
  if (!ipaddr.isValid(address) || more.length > 0) return null;
  const parsed = ipaddr.process(address);
  const most = parsed.kind() === "ipv4" ? 32 : 128;
  if (bits === undefined) return [parsed, most];
  return /^\d{1,3}$/.test(bits) && Number(bits) <= most ? [parsed, Number(bits)] : null;
};

/** What `TRUST_PROXY` states: a number of hops, or addresses and networks with commas between; null of anything else. */
export const parseTrustedProxies = (text: string): TrustedProxies | null => {
  if (/^\d+$/.test(text)) return Number(text) <= MOST_HOPS ? { hops: Number(text) } : null;
  const parts = text.split(",").flatMap((part) => WORDS[part.trim()] ?? [part.trim()]);
  const networks = parts.map(networkOf).filter((network) => network !== null);
  return networks.length === parts.length ? { networks } : null;
};

/** Addresses that only machines of one's own network have. */
const NEAR = new Set(["loopback", "private", "linkLocal", "uniqueLocal", "carrierGradeNat"]);

const isIn = (address: Address, [network, bits]: Network): boolean => {
  if (address instanceof ipaddr.IPv4) return network instanceof ipaddr.IPv4 && address.match(network, bits);
  return network instanceof ipaddr.IPv6 && address.match(network, bits);
};

/**
 * Whose word counts about who asks. A number of hops counts proxies of one's own network only, so that a stranger who
 * reaches this server past them is never believed; a proxy elsewhere must be named by its address.
 */
export const trustIn =
  (proxies: TrustedProxies): Trust =>
  (address, hop) => {
    if (address === undefined || !ipaddr.isValid(address)) return false;
    const parsed = ipaddr.process(address);
    if ("hops" in proxies) return hop < proxies.hops && NEAR.has(parsed.range());
    return proxies.networks.some((network) => isIn(parsed, network));
  };
