import type { Item } from "~/domain/instrument/instrument";
import type { Chance } from "./chance";

type Firm = { readonly staff: number; readonly revenueWan: number };
type Figures = Readonly<Record<string, string>>;

/**
 * The numbers a firm of this size and maturity gives beside the options, one set for the whole questionnaire, so that
 * a figure asked twice is the same twice. Null for an item that asks for none of them.
 */
export const figuresFor = (
  firm: Firm,
  maturity: number,
  chance: Chance,
): ((item: Item) => Figures | null) => {
  const known: Figures = {
    ...equipment(firm, maturity, chance),
    ...revenues(firm, chance),
    ...spending(firm, maturity, chance),
    ...results(firm, maturity, chance),
  };
  return ({ measure }) => {
    if (!measure) return null;
    const asked = measure.inputs.map(({ code }) => [code, known[code]] as const);
    return asked.every(([, value]) => value !== undefined)
      ? Object.fromEntries(asked.flatMap(([code, value]) => (value === undefined ? [] : [[code, value]])))
      : null;
  };
};

const whole = (value: number): string => String(Math.max(0, Math.round(value)));
const fixed = (value: number, decimals: number): string => String(Number(value.toFixed(decimals)));

const equipment = ({ staff }: Firm, maturity: number, chance: Chance): Figures => {
  const total = Math.max(4, Math.round(staff * (0.3 + chance.next() * 0.4)));
  const digital = Math.min(total, total * (0.05 + maturity * 0.16 + chance.next() * 0.1));
  return {
    "equipment-total": whole(total),
    "equipment-digital": whole(digital),
    "equipment-networked": whole(digital * (0.3 + chance.next() * 0.6)),
  };
};

/** Two firms in three have grown. */
const growth = (chance: Chance): number => (chance.happens(0.67) ? 1 : -1) * (0.02 + chance.next() * 0.12);

const revenues = ({ staff, revenueWan }: Firm, chance: Chance): Figures => {
  const previous = Math.round(revenueWan / (1 + growth(chance)));
  return {
    "revenue-last-year": whole(revenueWan),
    "revenue-previous-year": whole(previous),
    "revenue-third-year": whole(previous / (1 + growth(chance))),
    "staff-last-year": whole(staff),
    "staff-previous-year": whole(staff * (0.94 + chance.next() * 0.1)),
    "cost-last-year": whole(revenueWan * (0.72 + chance.next() * 0.1)),
    "cost-previous-year": whole(previous * (0.74 + chance.next() * 0.1)),
  };
};

/** Of revenue, 0.3 to 3 per cent: the brackets of the questionnaire begin far above. */
const spending = ({ revenueWan }: Firm, maturity: number, chance: Chance): Figures => {
  const spent = () => fixed(revenueWan * (0.002 + maturity * 0.004 + chance.next() * 0.008), 1);
  return {
    "spend-last-year": spent(),
    "spend-previous-year": spent(),
    "spend-third-year": spent(),
  };
};

/** The further a firm is digitised, the likelier it shows results; without renovation both years are the same. */
const results = ({ revenueWan }: Firm, maturity: number, chance: Chance): Figures => {
  const renovated = maturity > 0.8;
  const before = Math.round(revenueWan * 0.9);
  const energy = Math.max(10, Math.round(revenueWan * (0.02 + chance.next() * 0.06)));
  const saved = renovated && chance.happens(0.3 + maturity * 0.15) ? 0.97 - chance.next() * 0.08 : 1.04;
  const rate = 93 + Math.round(chance.next() * 50) / 10;
  const better = renovated && chance.happens(0.3 + maturity * 0.15) ? 0.2 + chance.next() * 1.4 : 0;
  return {
    "energy-revenue-before": whole(before),
    "energy-revenue-after": whole(revenueWan),
    "energy-before": whole(energy),
    "energy-after": whole((energy * saved * revenueWan) / Math.max(1, before)),
    "pass-rate-before": fixed(rate, 1),
    "pass-rate-after": fixed(Math.min(100, rate + better), 1),
  };
};
