import type { SectorChain } from "../chain/sector-chain";

/**
 * Codes of the chains a sector is counted into, best first: the longest prefix wins, then the order of the list.
 * Empty where no chain names a prefix of the sector.
 */
export const chainsOf = (
  { chains }: { readonly chains: readonly Pick<SectorChain, "code" | "sectors">[] },
  sector: string,
): readonly string[] =>
  chains
    .map(({ code, sectors }) => ({
      code,
      length: Math.max(
        0,
        ...sectors.filter((prefix) => sector.startsWith(prefix)).map(({ length }) => length),
      ),
    }))
    .filter(({ length }) => length > 0)
    .toSorted((a, b) => b.length - a.length)
    .map(({ code }) => code);
