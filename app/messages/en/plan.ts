import type { ShapeOf } from "../shape";
import type { plan as source } from "../zh-CN/plan";

export const plan: ShapeOf<typeof source> = {
  goal: { benefit: "Most benefit once the target is reached", cheapest: "Lowest cost to reach the target" },
  objective: {
    earliest: "Reach the target as early as possible",
    benefit: "Most benefit",
    money: "Lowest cost over three years",
    over: "Smallest excess over the budgets",
    peak: "Smallest excess in any one period",
    points: "Most points",
    scenes: "Most scenes at the level",
    constrained: "Most mandatory scenes at the level",
  },
  objectiveOrder:
    "Optimised in this order: {{objectives}}. Each later objective decides only among plans that are best by all earlier ones",
  counted: {
    title: "How the benefit index is computed",
    exact:
      "A scene raised by one level counts {{level}} (a mandatory scene {{constrained}}), and every {{step}} points gained in a question {{worth}}. Gains in year 1, 2 or 3 count {{first}}, {{second}} or {{third}} times.",
    rounded:
      "A scene raised by one level counts {{level}} (a mandatory scene {{constrained}}), and every {{step}} points gained in a question {{worth}}. Gains are rounded to {{step}} points: for each option in a multiple choice, as a whole in a single choice. Gains in year 1, 2 or 3 count {{first}}, {{second}} or {{third}} times.",
    source:
      "The index only compares plans; levels and points are always computed exactly. Source: {{source}}",
  },
  proof: {
    optimal: "Proven optimal",
    optimalText:
      "No better roadmap exists within these limits and this catalogue. Qingzhun's own search found and proved it in {{seconds}} s, using {{solver}} for linear relaxations. Anyone can check the certificate, which uses whole numbers only",
    feasible: "Feasible, not proved optimal",
    feasibleText:
      "Not proven optimal in the time allowed: “{{objective}}” is still {{percent}}% from its bound. The roadmap meets all limits and can be carried out",
    judgedText:
      "{{solver}} found nothing better. The whole-number proof, which anyone can check, still leaves {{percent}}% of “{{objective}}” open. The roadmap meets all limits and can be carried out",
    unboundText:
      "It was not proved optimal within the computing limit, and no bound was found. It meets every condition and can be carried out",
    greedyLoss: "Choosing the best value one at a time would lose {{percent}}% of the benefit",
    greedyOverspend: "Choosing the best value one at a time would waste {{percent}}% of the money spent",
    greedyNone: "Choosing the best value one at a time would miss the target",
    greedySame: "Choosing the best value one at a time would do as well",
  },
  impossible: {
    wantedTitle: "The level can be reached, but not everything in the saved target",
    choicesTitle: "The level can be reached, but not with all the choices made",
    wantedFree:
      "More budget alone does not reach this target. Plan without it, or change it in the what-if and save another",
    title: "The target cannot be reached under these limits",
    openTitle: "No roadmap that meets every requirement was found yet",
    leastBudget:
      "Smallest addition: {{added}} more than offered, with budgets of {{first}}, {{second}} and {{third}} for the three years",
    foundBudget:
      "Smallest addition found, not proven smallest: {{added}} more than offered, with budgets of {{first}}, {{second}} and {{third}} for the three years",
    evenBudget:
      "Spread evenly: {{added}} more than offered, with budgets of {{first}}, {{second}} and {{third}} for the three years",
    noBudget: "More money alone does not reach it",
    reachable: "Level reachable in three years within these limits: {{level}}",
  },
  subsidy: {
    title: "Subsidy scenario",
    note: "A scenario only: the authority decides, and no budget includes it",
    amount:
      "Recognised spending: {{eligible}}. This rule would pay {{amount}}; apply once the level is reached at the end of year {{year}}",
    none: "This rule gives the roadmap no subsidy",
  },
};
