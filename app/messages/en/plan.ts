import type { ShapeOf } from "../shape";
import type { plan as source } from "../zh-CN/plan";

export const plan: ShapeOf<typeof source> = {
  goal: { benefit: "Most benefit once the target is reached", cheapest: "Least money to the target" },
  objective: {
    earliest: "Reach the target as early as possible",
    benefit: "Most benefit",
    money: "Least money over three years",
    over: "Least above the budgets",
    points: "Most points",
    scenes: "Most scenes at the level",
    constrained: "Most constrained scenes at the level",
  },
  objectiveOrder:
    "Optimised in this order: {{objectives}}. A later one only decides among plans that are best by all earlier ones",
  counted: {
    title: "How the benefit index is counted",
    exact:
      "A scene raised by one level counts {{level}} (a constrained scene {{constrained}}), every {{step}} points gained in an item {{worth}}; what is reached in year 1, 2 or 3 counts {{first}}, {{second}} or {{third}} times.",
    rounded:
      "A scene raised by one level counts {{level}} (a constrained scene {{constrained}}), every {{step}} points gained in an item {{worth}} (rounded to {{step}} points: each option of a multiple choice, the whole gain of a single choice); what is reached in year 1, 2 or 3 counts {{first}}, {{second}} or {{third}} times.",
    source: "The index only compares plans; levels and points are still counted exactly. Source: {{source}}",
  },
  proof: {
    optimal: "Proved best",
    optimalText:
      "Within the stated limits and the catalogue no better roadmap exists; found and proved by Qingzhun's own search in {{seconds}} s, with {{solver}} for linear relaxations, and certified in whole numbers that anybody can check",
    feasible: "{{percent}}% of a gap left",
    feasibleText:
      "Not proved best in the time allowed: “{{objective}}” is still {{percent}}% away from its bound. The roadmap keeps all limits and can be carried out",
    judgedText:
      "{{solver}} found nothing better; the proof in whole numbers that anybody can check still leaves {{percent}}% of “{{objective}}” open. The roadmap keeps all limits and can be carried out",
    greedyLoss: "Taking the best value for money one by one would lose {{percent}}% of the benefit",
    greedyOverspend:
      "Taking the best value for money one by one would waste {{percent}}% of the money it spends",
    greedyNone: "Taking the best value for money one by one would miss the target",
    greedySame: "Taking the best value for money one by one would do as well",
  },
  impossible: {
    wantedTitle: "The level can be reached, but not everything the kept target asks for",
    choicesTitle: "The level can be reached, but not with all that was asked for",
    wantedFree:
      "More budget alone does not reach this target; plan without it, or change it in the what-if and keep another one",
    title: "The target cannot be reached under these limits",
    smallestBudget:
      "The smallest addition that does: budgets of {{first}}, {{second}} and {{third}} for the three years",
    noBudget: "More money alone does not reach it",
    reachable: "Within these limits three years reach: {{level}}",
  },
  subsidy: {
    title: "Subsidy scenario",
    note: "A scenario only: the authority decides, and nothing of it is counted into a budget",
    amount:
      "Recognised spending {{eligible}}; this rule would pay {{amount}}, to be applied for after the level is reached at the end of year {{year}}",
    none: "By this rule the roadmap earns no subsidy",
  },
};
