import { type Yuan, yuan } from "../money";
import type { Report } from "./report";

const PERIODS = [2, 3, 5] as const;
/** Yuan to which a yardstick is rounded up. */
const STEP = 100;

export type Payback = {
  /** Years within which the three-year spending is to be paid back. */
  readonly years: number;
  /** Net gain a year that does so, in yuan, rounded up to a hundred. */
  readonly needed: Yuan;
  /** The same as a share of last year's revenue in 1/1000, rounded up; null where no revenue is known. */
  readonly share: number | null;
  /** The same where the largest subsidy scenario comes; null without one. */
  readonly withSubsidy: Yuan | null;
};

type Subsidised = Pick<Report, "subsidies">;

/** The scenario of the largest amount; scenarios need not add up. Undefined where none yields anything. */
export const largestSubsidy = ({ subsidies }: Subsidised): Report["subsidies"][number] | undefined =>
  subsidies
    .filter(({ amount }) => amount > 0)
    .reduce<Report["subsidies"][number] | undefined>(
      (most, one) => (most && most.amount >= one.amount ? most : one),
      undefined,
    );

const yearly = (amount: number, years: number): Yuan => yuan(Math.ceil(amount / years / STEP) * STEP);

/** What the plan would have to bring in a year to be paid back in two, three or five years: arithmetic, no forecast. */
export const paybackOf = (report: Subsidised & Pick<Report, "roadmap" | "firm">): readonly Payback[] => {
  const { total } = report.roadmap;
  const { revenue } = report.firm;
  const subsidy = largestSubsidy(report);
  return PERIODS.map((years) => {
    const needed = yearly(total, years);
    return {
      years,
      needed,
      share: revenue > 0 ? Math.ceil((needed * 1000) / revenue) : null,
      withSubsidy: subsidy ? yearly(Math.max(0, total - subsidy.amount), years) : null,
    };
  });
};
