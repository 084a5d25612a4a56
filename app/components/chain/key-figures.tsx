import type { ChainLine } from "~/domain/chain/chain-line";
import { yuan } from "~/domain/money";
import { formatMoney } from "~/messages/format";
import { useLanguage, useSay } from "../language";
import { Stat, Stats } from "../ui/stat";
import { FigureCell } from "./figure-cell";
import { percentOf } from "./figures";

/** How far the firms of a chain, or of all chains, have come and what they need. */
export function KeyFigures({ line }: { readonly line: ChainLine }) {
  const say = useSay();
  const language = useLanguage();
  const { firms, submitted, planned, fromTwo, demandTotal } = line;
  const ofSubmitted = (part: number) =>
    say("bureau.figure.ofSubmitted", { percent: percentOf(part, submitted) });
  return (
    <Stats>
      <Stat label={say("bureau.figure.firms")} value={firms} unit={say("bureau.firmsUnit")} />
      <Stat
        label={say("bureau.figure.submitted")}
        value={submitted}
        unit={say("bureau.firmsUnit")}
        note={say("bureau.figure.share", { percent: percentOf(submitted, firms) })}
      />
      <Stat
        label={say("bureau.figure.fromTwo")}
        value={<FigureCell cell={fromTwo} />}
        unit={fromTwo.shown && say("bureau.firmsUnit")}
        note={fromTwo.shown && ofSubmitted(fromTwo.value)}
      />
      <Stat
        label={say("bureau.figure.planned")}
        value={planned}
        unit={say("bureau.firmsUnit")}
        note={ofSubmitted(planned)}
      />
      <Stat
        label={say("bureau.figure.demand")}
        value={<FigureCell cell={demandTotal} format={(amount) => formatMoney(yuan(amount), language)} />}
        note={say("bureau.figure.demandNote")}
      />
    </Stats>
  );
}
