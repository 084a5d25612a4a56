import type { Level } from "../instrument/instrument";
import type { Yuan } from "../money";
import { workingDays } from "./plan-days";
import type { Project } from "./project";

/** What was expected of a project beside what came of it; null: not known (yet). */
export type MeasuredEffect = {
  readonly scenes: readonly {
    readonly scene: string;
    readonly expected: Level;
    /** As the firm claims it. */
    readonly claimed: Level | null;
  }[];
  /** Every promised step is claimed to be reached; null without a claim or without a step. */
  readonly reached: boolean | null;
  readonly days: { readonly expected: number; readonly actual: number | null };
  readonly staffDays: { readonly expected: number; readonly actual: number | null };
  readonly price: { readonly catalogue: Yuan; readonly planned: Yuan; readonly actual: Yuan | null };
};

/** Expected by the plan it was carried out under, actual by dates, contract and the firm's own claim. */
export const measuredEffect = ({ plan, contract, finished, measured }: Project): MeasuredEffect => {
  const claims = new Map((measured?.scenes ?? []).map(({ scene, level }) => [scene, level]));
  const scenes = plan.steps.map(({ scene, to }) => ({
    scene,
    expected: to,
    claimed: claims.get(scene) ?? null,
  }));
  const known = measured !== null && scenes.length > 0;
  return {
    scenes,
    reached: known ? scenes.every(({ expected, claimed }) => claimed !== null && claimed >= expected) : null,
    days: {
      expected: plan.days,
      actual: contract && finished ? workingDays(contract.on, finished.on) : null,
    },
    staffDays: { expected: plan.staffDays, actual: measured?.staffDays ?? null },
    price: { catalogue: plan.catalogueAmount, planned: plan.amount, actual: contract?.amount ?? null },
  };
};
