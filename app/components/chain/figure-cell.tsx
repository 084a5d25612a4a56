import { createContext, useContext } from "react";
import { useSay } from "~/components/language";
import { Wan } from "~/components/ui/wan";
import type { Audience, Figure } from "~/domain/chain/figure";
import { yuan } from "~/domain/money";
import { type FiguresOf, sayFigure, sayMark } from "~/messages/say-figure";
import { percentOf } from "./figures";

/** Whose figures a page shows: what its marks stand for depends on it. */
export const AudienceContext = createContext<Audience>("working");

type FigureCellProps = {
  readonly figure: Figure | undefined;
  readonly of?: FiguresOf;
  readonly format?: (value: number) => string;
};

/** A figure, or the mark that stands for why there is none; the mark is explained beside the table as well. */
export function FigureCell({ figure, of = "result", format = String }: FigureCellProps) {
  const say = useSay();
  const audience = useContext(AudienceContext);
  if (!figure) return null;
  const words = sayMark(figure, of, audience, say);
  if (words === null) return <>{sayFigure(figure, format)}</>;
  return (
    <span title={words} className={figure.kind === "at-least" ? undefined : "font-normal text-ink-faint"}>
      <span aria-hidden="true">{sayFigure(figure, format)}</span>
      <span className="sr-only">{"value" in figure ? `${words} ${format(figure.value)}` : words}</span>
    </span>
  );
}

/** The same for money in 万元, exact to the yuan when pointed at. */
export function WanCell({ figure }: { readonly figure: Figure | undefined }) {
  if (figure?.kind === "exact") return <Wan amount={yuan(figure.value)} />;
  if (figure?.kind === "at-least")
    return (
      <span className="whitespace-nowrap">
        ≥<Wan amount={yuan(figure.value)} />
      </span>
    );
  return <FigureCell figure={figure} of="demand" />;
}

type ShareCellProps = { readonly fromTwo: Figure; readonly whole: number };

/** Firms from level 2 on as a share of those that are counted. */
export function ShareCell({ fromTwo, whole }: ShareCellProps) {
  return <FigureCell figure={fromTwo} format={(count) => percentOf(count, whole)} />;
}
