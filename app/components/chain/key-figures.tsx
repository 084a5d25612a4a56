import { Link } from "@remix-run/react";
import { type ReactNode, useContext } from "react";
import type { ChainLine } from "~/domain/chain/bureau-figures";
import type { Figure } from "~/domain/chain/figure";
import { yuan } from "~/domain/money";
import { exactYuan, formatDate, formatMoney } from "~/messages/format";
import { sayFigure, sayMark } from "~/messages/say-figure";
import { paths } from "~/paths";
import { useLanguage, useSay } from "../language";
import { Stat, Stats } from "../ui/stat";
import { AudienceContext, FigureCell, ShareCell } from "./figure-cell";
import { percentOf } from "./figures";

type KeyFiguresProps = {
  readonly line: ChainLine;
  /** What the last release says of the demand of all firms; beside working figures that know some of it. */
  readonly released?: { readonly day: string; readonly demand: Figure } | null;
  /** Cuts the list of firms that the figures lead to. */
  readonly chain?: string;
};

/** What an official looks for first: how many reached level 2, what they need, and how far they have come. */
export function KeyFigures({ line, released = null, chain }: KeyFiguresProps) {
  const say = useSay();
  const { firms, submitted, planned, reported, fromTwo, of } = line;
  const audience = useContext(AudienceContext);
  const unit = say("bureau.firmsUnit");
  const list = (state?: string) => ({ ...(chain !== undefined && { chain: chain || "none" }), state });
  const share = (part: number, whole: number, key: "share" | "ofSubmitted" | "ofPlanned") =>
    say(`bureau.figure.${key}`, { percent: percentOf(part, whole) });
  return (
    <Stats>
      <Stat
        label={say("bureau.figure.fromTwo")}
        value={<ShareCell fromTwo={fromTwo} whole={of} />}
        note={
          fromTwo.kind === "exact"
            ? say("bureau.figure.fromTwoNote", { count: fromTwo.value, submitted: of })
            : sayMark(fromTwo, "result", audience, say)
        }
      />
      <DemandStat line={line} released={released} />
      <Stat
        label={say("bureau.figure.firms")}
        value={<ToFirms filter={list()}>{firms}</ToFirms>}
        unit={unit}
      />
      <Stat
        label={say("domain.step.submitted")}
        value={<ToFirms filter={list("has-submitted")}>{submitted}</ToFirms>}
        unit={unit}
        note={share(submitted, firms, "share")}
      />
      <Stat
        label={say("domain.step.planned")}
        value={<ToFirms filter={list("has-planned")}>{planned}</ToFirms>}
        unit={unit}
        note={share(planned, submitted, "ofSubmitted")}
      />
      <Stat
        label={say("domain.step.reported")}
        value={<ToFirms filter={list("reported")}>{reported}</ToFirms>}
        unit={unit}
        note={share(reported, planned, "ofPlanned")}
      />
    </Stats>
  );
}

type ToFirmsProps = {
  readonly filter: Readonly<Record<string, string | undefined>>;
  readonly children: ReactNode;
};

/** Leads to the firms that were counted, where they may be seen by name. */
function ToFirms({ filter, children }: ToFirmsProps) {
  if (useContext(AudienceContext) === "publication") return <>{children}</>;
  return (
    <Link to={paths.bureauFirms(filter)} className="text-link">
      {children}
    </Link>
  );
}

function DemandStat({ line: { demand }, released }: Pick<KeyFiguresProps, "line" | "released">) {
  const say = useSay();
  const language = useLanguage();
  const { total, of, seen } = demand;
  const money = (amount: number) => formatMoney(yuan(amount), language);
  const audience = useContext(AudienceContext);
  const partly = total.kind === "at-least" || (total.kind === "withheld" && seen < of);
  return (
    <Stat
      label={say("bureau.figure.demand")}
      value={
        "value" in total ? (
          <data value={total.value} title={exactYuan(yuan(total.value), language)}>
            {sayFigure(total, money)}
          </data>
        ) : (
          <FigureCell figure={total} of="demand" />
        )
      }
      note={
        <>
          {partly || total.kind === "exact"
            ? say(partly ? "bureau.figure.demandSeen" : "bureau.figure.demandNote", { seen, of })
            : sayMark(total, "demand", audience, say)}
          {partly && released && "value" in released.demand && (
            <span className="block">
              {say("bureau.figure.demandReleased", {
                amount: money(released.demand.value),
                date: formatDate(released.day, language),
              })}
            </span>
          )}
        </>
      }
    />
  );
}
