import type { Level } from "../instrument/instrument";
import type { FirmProfile } from "../organisation";
import { formatPoints } from "../points";
import type { Benefit } from "./benefit";
import type { FirmBase } from "./firm-base";
import type { Reason } from "./match";
import type { Solution } from "./solution";

const stepReasons = ({ steps }: Benefit, base: FirmBase, target: Level): readonly Reason[] =>
  steps.map(({ scene, to }) => {
    const nowLevel = base.level(scene);
    const crosses = nowLevel < target && target <= to;
    const kind = crosses ? (base.constrained(scene) ? "constrainedToTarget" : "toTarget") : "step";
    return { code: `match.${kind}`, values: { scene, nowLevel, toLevel: to } };
  });

const audienceReasons = (solution: Solution, firm: FirmProfile): readonly Reason[] => {
  const sector = solution.sectors.some((prefix) => firm.sector.startsWith(prefix));
  const chain = firm.chains.find((code) => solution.chains.includes(code));
  return [
    ...(sector ? [{ code: "match.sector", values: { sector: firm.sector } }] : []),
    ...(chain ? [{ code: "match.chain", values: { chain } }] : []),
    { code: "match.size", values: { size: firm.size } },
  ];
};

/** Why a solution suits: what it raises, what points it adds, whom it is made for, that AI has its base. */
export const matchReasons = (
  solution: Solution,
  benefit: Benefit,
  base: FirmBase,
  { firm, target }: { readonly firm: FirmProfile; readonly target: Level },
): readonly Reason[] => [
  ...stepReasons(benefit, base, target),
  ...benefit.lifts.map(({ item, letter, points }) => ({
    code: "match.points",
    values: { item, letter, points: formatPoints(points) },
  })),
  ...audienceReasons(solution, firm),
  ...(solution.ai
    ? [
        {
          code: "match.aiReady",
          values: { scene: solution.ai.scene, nowLevel: base.level(solution.ai.scene) },
        },
      ]
    : []),
];
