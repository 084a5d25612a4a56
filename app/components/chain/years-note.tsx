import { useSay } from "~/components/language";
import type { Demand } from "~/domain/chain/bureau-figures";
import { sayYears } from "~/messages/say-demand";

/** The years of all chains together, in place of columns that would be withheld in every line. */
export function YearsNote({ demand }: { readonly demand: Demand }) {
  const words = sayYears(demand, "overview", useSay());
  return words && <p className="mb-2 text-ink-soft text-sm">{words}</p>;
}
