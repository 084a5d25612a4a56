import { whyHidden } from "../catalogue/shown";
import type { Yuan } from "../money";
import type { FirmProfile } from "../organisation";
import type { Parameters } from "../parameters";
import type { Benefit } from "./benefit";
import type { FirmBase } from "./firm-base";
import type { Reason } from "./match";
import type { Solution } from "./solution";

const when = (wrong: boolean, reason: Reason): readonly Reason[] => (wrong ? [reason] : []);

/** For whom, on which day (an ISO date) and by which dated rules a solution is judged. */
export type Asking = {
  readonly firm: FirmProfile;
  readonly today: string;
  readonly parameters: Pick<Parameters, "catalogue">;
  /** What the firm can spend to begin with one solution, where it said so. */
  readonly budget?: Yuan | undefined;
};

/** What the public catalogue may not show is not offered to a firm either. */
const listing = (solution: Solution, { today, parameters }: Asking): readonly Reason[] =>
  whyHidden(solution, today, parameters.catalogue?.reviewValidMonths ?? null);

/** Whether the solution is made for this sector: it names a prefix of its code, or none at all. */
export const servesSector = ({ sectors }: Solution, sector: string): boolean =>
  sectors.length === 0 || sectors.some((prefix) => sector.startsWith(prefix));

const audience = (solution: Solution, firm: FirmProfile): readonly Reason[] => [
  ...when(!servesSector(solution, firm.sector), { code: "reject.sector", values: { sector: firm.sector } }),
  ...when(!solution.sizes.includes(firm.size), { code: "reject.size", values: { size: firm.size } }),
];

/** Shown on this day and made for the firm's sector and size, whatever the firm has or lacks. */
export const suits = (solution: Solution, asking: Asking): boolean =>
  listing(solution, asking).length + audience(solution, asking.firm).length === 0;

const beyondBudget = ({ price: { entry } }: Solution, { budget }: Asking): readonly Reason[] =>
  budget === undefined
    ? []
    : when(entry > budget, { code: "reject.budget", values: { amount: entry, mostAmount: budget } });

const sceneBelow = (code: string, scene: string, level: number, base: FirmBase): readonly Reason[] =>
  when(base.level(scene) < level, { code, values: { scene, level, nowLevel: base.level(scene) } });

/** The bases an AI product needs besides its scene's level and that are known not to be there. */
export const missingAiBase = ({ aiGaps }: FirmBase): readonly Reason[] =>
  aiGaps.map(
    (gap): Reason =>
      "item" in gap
        ? { code: `reject.aiBase.${gap.base}`, values: { item: gap.item } }
        : { code: "reject.aiBase.question", values: { question: gap.question } },
  );

/** What must be in place first, even where another solution could bring it: the roadmap does the chaining. */
const prerequisites = ({ requires, ai }: Solution, base: FirmBase): readonly Reason[] => [
  ...requires.scenes.flatMap(({ scene, level }) =>
    sceneBelow("reject.prerequisite.scene", scene, level, base),
  ),
  ...(ai ? sceneBelow("reject.prerequisite.ai", ai.scene, ai.needsLevel, base) : []),
  ...(ai ? missingAiBase(base) : []),
  ...when(requires.network && !base.network, { code: "reject.prerequisite.network" }),
  ...when(requires.machineInterface && !base.machineInterface, {
    code: "reject.prerequisite.machineInterface",
  }),
  ...requires.solutions
    .filter((code) => !base.has(code))
    .map((solution) => ({ code: "reject.prerequisite.solution", values: { solution } })),
];

const whyNoStep = ({ scene, from, to }: Solution["steps"][number], base: FirmBase): Reason => {
  if (!base.concerns(scene)) return { code: "reject.notApplicable", values: { scene } };
  const nowLevel = base.level(scene);
  return nowLevel >= to
    ? { code: "reject.already", values: { scene, nowLevel, toLevel: to } }
    : { code: "reject.prerequisite.scene", values: { scene, level: from, nowLevel } };
};

const useless = (solution: Solution, benefit: Benefit, base: FirmBase): readonly Reason[] => {
  if (benefit.steps.length + benefit.lifts.length > 0) return [];
  if (solution.steps.length === 0) return [{ code: "reject.nothingGained" }];
  return solution.steps.map((step) => whyNoStep(step, base));
};

/** Where the AI product itself asks for the scene, one sentence says so, not two. */
const saidByAi = ({ ai }: Solution, { code, values }: Reason): boolean =>
  code === "reject.prerequisite.scene" &&
  ai !== null &&
  values?.scene === ai.scene &&
  Number(values.level) <= ai.needsLevel;

const distinct = (reasons: readonly Reason[]): readonly Reason[] => [
  ...new Map(reasons.map((reason) => [JSON.stringify(reason), reason])).values(),
];

/** Every reason why a solution is not for this firm today; empty when it is. Reasons never depend on other entries' order. */
export const rejectionsOf = (
  solution: Solution,
  benefit: Benefit,
  base: FirmBase,
  asking: Asking,
): readonly Reason[] =>
  distinct([
    ...listing(solution, asking),
    ...audience(solution, asking.firm),
    ...beyondBudget(solution, asking),
    ...useless(solution, benefit, base),
    ...prerequisites(solution, base),
  ]).filter((reason) => !saidByAi(solution, reason));
