import type { ShapeOf } from "../shape";
import type { reason as source } from "../zh-CN/reason";
import { hiddenReason } from "./catalogue";

export const reason: ShapeOf<typeof source> = {
  match: {
    step: "Raises “{{scene}}” from {{nowLevel}} to {{toLevel}}",
    toTarget: "Brings “{{scene}}” from {{nowLevel}} up to the target ({{toLevel}})",
    constrainedToTarget:
      "Brings the mandatory scene “{{scene}}” from {{nowLevel}} up to the target ({{toLevel}})",
    points: "Adds {{points}} points in “{{item}}” (option {{letter}})",
    sector: "Has a template for the industry “{{sector}}”",
    chain: "Has a template for the chain “{{chain}}”",
    size: "Made for companies of this size: {{size}}",
    aiReady: "“{{scene}}” is at {{nowLevel}}: the data AI needs are available",
  },
  rank: {
    need: {
      crossing: "“{{scene}}” from {{nowLevel}} to {{toLevel}}, as the target requires",
      crossingConstrained:
        "mandatory scene “{{scene}}” from {{nowLevel}} to {{toLevel}}, as the target requires",
      approaching: "“{{scene}}” from {{nowLevel}} to {{toLevel}}, closer to what the target requires",
      beyond: "“{{scene}}” from {{nowLevel}} to {{toLevel}}, where it already met the target",
      scenesMet: "the target's conditions on scenes are met, so scenes count half",
      points:
        "adds {{points}} points of the {{lacking}} the target lacks: 500 × (added ÷ lacking, at most 1), rounded down",
      pointsMet:
        "adds {{points}} points although the target lacks none: 250 × (added ÷ 10, at most 1), rounded down",
    },
    fit: {
      sector: "template for the industry “{{prefix}}”, {{signs}} characters: 100 + 75 × (characters − 1)",
      anySector: "made for any industry",
      chain: "template for the chain “{{chain}}”",
      sizes: "made for {{sizes}} sizes of company: 150 ÷ sizes, rounded down",
      traits: "meets {{met}} of the traits small, fast, light, precise: 50 × number",
    },
    price:
      "three-year cost {{costAmount}}, {{gains}} gains, small-price threshold {{smallAmount}}: 1000 × small × gains ÷ (small × gains + cost), rounded down",
    proof: {
      users: "{{users}} users, threshold {{least}}: 400 × users ÷ (users + threshold), rounded down",
      satisfaction: "satisfaction {{percent}}%: 2.5 × percent, rounded down",
      accepted: "accepted {{percent}}%: 2.5 × percent, rounded down",
      reference: "a reference project in “{{scene}}”, which it would raise",
    },
  },
  reject: {
    sector: "Does not cover the industry “{{sector}}”",
    size: "Not made for companies of this size: {{size}}",
    budget: "Initial cost {{amount}}, above the limit of {{mostAmount}}",
    already: "“{{scene}}” is at {{nowLevel}}, not below the {{toLevel}} it leads to",
    nothingGained: "The company already has everything it would add",
    notApplicable: "“{{scene}}” does not apply to the company",
    aiBase: {
      data: "AI lacks its data foundation: {{item}} has no points yet",
      security: "AI lacks its safety foundation: {{item}} has no points yet",
      talent: "AI lacks its people foundation: {{item}} has no points yet",
      computing: "AI lacks its computing foundation: {{item}} has no points yet",
      models: "AI lacks its model foundation: {{item}} has no points yet",
      scenes: "AI lacks its use-case foundation: {{item}} has no points yet",
      question: "The foundation is missing, according to AI readiness question {{question}}",
    },
    prerequisite: {
      scene: "“{{scene}}” must reach {{level}} first; it is at {{nowLevel}}",
      ai: "AI needs “{{scene}}” at {{level}} first; it is at {{nowLevel}}",
      network: "A workshop control network or an application network is needed first",
      machineInterface: "Digital production equipment that can deliver data is needed first",
      solution: "“{{solution}}” must be in place first",
    },
  },
  plan: {
    pinned: "The company required it",
    opens: "Provides what “{{solution}}” needs before it can start",
    pinUnavailable:
      "“{{solution}}” is required but unavailable: it is not valid on this date, not made for the company, or also excluded",
    noAnswerInTime:
      "No roadmap that meets every requirement was found within the computing limit, and none was proved impossible",
    limit: {
      budget: "The budget of year {{year}}, {{amount}}, is too small",
      quarterBudget: "The budget of quarter {{quarter}}, {{amount}}, is too small",
      staff: "{{days}} person-days of own staff per quarter are too few",
      start: "“{{solution}}” must start in quarter {{quarter}}, which the other limits do not allow",
      pinned: "“{{solution}}” is required but conflicts with the other limits",
      excluded: "“{{solution}}” was excluded, and nothing replaces it under the other limits",
      wantedScene:
        "The target “{{name}}” requires “{{scene}}” at {{level}}, which these limits do not allow within three years",
      wantedItem:
        "The target “{{name}}” requires option {{letter}} of “{{item}}”, which these limits do not allow within three years",
    },
    why: {
      out: {
        impossible: "Requiring it conflicts with these limits",
        worse: "Requiring it makes the roadmap worse",
        equal: "Requiring it is equally good by every objective: a tie",
      },
      in: {
        impossible: "Without it, no plan exists under these limits",
        worse: "Without it, the roadmap gets worse",
        equal: "Without it, another roadmap is equally good by every objective",
      },
      worse: {
        money: "three years cost {{amount}} more",
        earliest: "the target is reached {{years}} years later",
        benefit: "the benefit is {{percent}}% less",
        constrained: "{{percent}}% fewer mandatory scenes reach the level",
        points: "{{percent}}% fewer points are gained",
      },
      open: "One of the two was not proven optimal in the time allowed, so the difference is only indicative",
      unknown: "This release of the catalogue has no such solution",
      excluded: "The company excluded it",
      noGain: "It raises nothing for this company, or depends on something unavailable",
      sameStep:
        "“{{solution}}” already raises “{{scene}}” to that level; the same function is not bought twice",
      dominated:
        "“{{solution}}” achieves as much, needs no more, takes no longer and costs no more: it always replaces this one",
    },
    unreachable: {
      points:
        "{{targetLevel}} needs {{needed}} points; all solutions of the catalogue together reach {{most}}",
      scenes:
        "{{targetLevel}} needs {{needed}} scenes at that level; the whole catalogue brings {{most}} there",
      constrained:
        "{{targetLevel}} needs {{needed}} mandatory scenes at that level; the whole catalogue brings {{most}} there",
      together: "Each condition of {{targetLevel}} can be met, but not all of them within three years",
    },
  },
  hidden: hiddenReason,
  trait: {
    small: {
      scenes: {
        met: "Scenes covered: {{value}}, within {{max}}",
        unmet: "Scenes covered: {{value}}, more than {{max}}",
      },
      entry: {
        met: "Entry price {{amount}}, within {{maxAmount}}",
        unmet: "Entry price {{amount}}, above {{maxAmount}}",
      },
    },
    fast: {
      firstUse: {
        met: "Working days from contract to first use: {{value}}, within {{max}}",
        unmet: "Working days from contract to first use: {{value}}, more than {{max}}",
      },
      fullUse: {
        met: "Working days to full use: {{value}}, within {{max}}",
        unmet: "Working days to full use: {{value}}, more than {{max}}",
      },
    },
    light: {
      noServerRoom: { met: "No new server room", unmet: "Needs a server room or servers" },
      training: {
        met: "Training hours: {{value}}, within {{max}}",
        unmet: "Training hours: {{value}}, more than {{max}}",
      },
      ownStaff: {
        met: "Person-days of the company's own staff: {{value}}, within {{max}}",
        unmet: "Person-days of the company's own staff: {{value}}, more than {{max}}",
      },
    },
    precise: {
      template: {
        met: "Has a template for an industry or chain",
        unmet: "Has no template for an industry or chain",
      },
      pains: { met: "Named problems it solves: {{value}}", unmet: "Names no problem it solves" },
      effect: { met: "Effect measured before and after", unmet: "No effect measured before and after" },
      users: {
        met: "Users: {{value}}, at least {{min}}",
        unmet: "Users: {{value}}, fewer than {{min}}",
      },
    },
    smart: {
      scenario: { met: "names an AI scenario", unmet: "names no AI scenario" },
      base: {
        met: "its data depend on a scene at {{nowLevel}}, at least {{leastLevel}}",
        unmet: "its data depend on a scene at only {{nowLevel}}, below {{leastLevel}}",
      },
      reach: {
        met: "brings a scene to {{nowLevel}}, at least {{leastLevel}}",
        unmet: "brings a scene to {{nowLevel}}, below {{leastLevel}}",
      },
    },
  },
};
