import { type Demand, type KindTable, kindsByYear } from "~/domain/chain/bureau-figures";
import { type Audience, told } from "~/domain/chain/figure";
import { columnWan, yuan } from "~/domain/money";
import type { Language } from "~/domain/text";
import { formatMoney } from "./format";
import type { Say } from "./translator";

/** The years of a sum that no row of a table tells of itself; null where the sum's are not told either. */
export const sayYears = ({ years }: Demand, of: "overview" | "chain.demand", say: Say): string | null => {
  const [first, second, third] = years.map((figure) => {
    const amount = told(figure);
    return amount === null ? null : columnWan(yuan(amount));
  });
  return first && second && third ? say(`bureau.${of}.yearsTotal`, { first, second, third }) : null;
};

/** What a chain's tables of demand count, and what of it they do not show, in sentences. */
export const sayDemand = (
  demand: Demand,
  tables: readonly KindTable[],
  audience: Audience,
  { say, language }: { readonly say: Say; readonly language: Language },
): readonly string[] => {
  const { of, seen, total } = demand;
  if (of === 0) return [say("bureau.chain.demand.nobody")];
  const years = kindsByYear(tables) ? null : sayYears(demand, "chain.demand", say);
  const besides = years === null ? [] : [years];
  if (tables.some(({ rows }) => rows.length > 0))
    return [...(seen < of ? [say("bureau.chain.demand.seen", { seen, of })] : []), ...besides];
  const amount = total.kind === "exact" ? formatMoney(yuan(total.value), language) : null;
  return amount === null
    ? [say(`bureau.chain.demand.noneText.${audience}`, { of })]
    : [
        say("bureau.chain.demand.totalOnly", { amount }),
        say("bureau.chain.demand.totalOnlyText", { of }),
        ...besides,
      ];
};
