import type { Yuan } from "../money";
import type { SizeClass } from "../organisation";
import type { Parameters } from "../parameters";

/** 规模 by staff and revenue; a tier needs both bounds (工信部联企业〔2011〕300号, bounds in the parameters). */
export const sizeClassOf = (parameters: Pick<Parameters, "size">, staff: number, revenue: Yuan): SizeClass =>
  parameters.size.tiers.find((tier) => staff >= tier.staff && revenue >= tier.revenue)?.size ?? "micro";

/** 规上工业: by revenue alone, whatever the size class. */
export const isAboveScale = (parameters: Pick<Parameters, "size">, revenue: Yuan): boolean =>
  revenue >= parameters.size.aboveScaleRevenue;
