import type { ShapeOf } from "../shape";
import type { reason as source } from "../zh-CN/reason";
import { hiddenReason } from "./catalogue";

export const reason: ShapeOf<typeof source> = {
  match: {
    step: "Raises “{{scene}}” from {{nowLevel}} to {{toLevel}}",
    toTarget: "Brings “{{scene}}” from {{nowLevel}} up to the target ({{toLevel}})",
    constrainedToTarget:
      "Brings the constrained scene “{{scene}}” from {{nowLevel}} up to the target ({{toLevel}})",
    points: "Adds {{points}} points in “{{item}}” (option {{letter}})",
    sector: "Has a template for the sector “{{sector}}”",
    chain: "Has a template for the chain “{{chain}}”",
    size: "Made for firms of this size: {{size}}",
    aiReady: "“{{scene}}” stands at {{nowLevel}}: the data that AI needs are there",
  },
  rank: {
    need: {
      crossing: "“{{scene}}” from {{nowLevel}} to {{toLevel}}, as the target asks",
      crossingConstrained:
        "constrained scene “{{scene}}” from {{nowLevel}} to {{toLevel}}, as the target asks",
      approaching: "“{{scene}}” from {{nowLevel}} to {{toLevel}}, nearer to what the target asks",
      beyond: "“{{scene}}” from {{nowLevel}} to {{toLevel}}, where it met the target already",
      scenesMet: "the target's conditions on scenes are met, so scenes count half",
      points:
        "adds {{points}} points where the target lacks {{lacking}}: 500 × (added ÷ lacking, at most 1), rounded down",
      pointsMet:
        "adds {{points}} points where the target lacks none: 250 × (added ÷ 10, at most 1), rounded down",
    },
    fit: {
      sector: "template for the sector “{{prefix}}”, {{signs}} signs: 100 + 75 × (signs − 1)",
      anySector: "made for any sector",
      chain: "template for the chain “{{chain}}”",
      sizes: "made for {{sizes}} sizes of company: 150 ÷ sizes, rounded down",
      traits: "meets {{met}} of the traits small, fast, light, precise: 50 × number",
    },
    price:
      "three years cost {{costAmount}}, {{gains}} gains, entry price that counts as small {{smallAmount}}: 1000 × small × gains ÷ (small × gains + cost), rounded down",
    proof: {
      users: "{{users}} users, threshold {{least}}: 400 × users ÷ (users + threshold), rounded down",
      satisfaction: "satisfaction {{percent}} %: 2.5 × percent, rounded down",
      accepted: "accepted {{percent}} %: 2.5 × percent, rounded down",
      reference: "a reference project in “{{scene}}”, which it would raise",
    },
  },
  reject: {
    sector: "Does not cover the sector “{{sector}}”",
    size: "Not made for firms of this size: {{size}}",
    budget: "Costs {{amount}} to begin with, more than the {{mostAmount}} set",
    already: "“{{scene}}” stands at {{nowLevel}}, no lower than the {{toLevel}} it leads to",
    nothingGained: "The firm has everything it would bring",
    notApplicable: "“{{scene}}” does not concern the firm",
    aiBase: {
      data: "AI lacks its base in data: {{item}} has no points yet",
      security: "AI lacks its base in safety: {{item}} has no points yet",
      talent: "AI lacks its base in people: {{item}} has no points yet",
      computing: "AI lacks its base in computing: {{item}} has no points yet",
      models: "AI lacks its base in models: {{item}} has no points yet",
      scenes: "AI lacks its base in use cases: {{item}} has no points yet",
      question: "The answer to AI readiness question {{question}} says that its base is missing",
    },
    prerequisite: {
      scene: "“{{scene}}” must reach {{level}} first; it stands at {{nowLevel}}",
      ai: "AI needs “{{scene}}” at {{level}} first; it stands at {{nowLevel}}",
      network: "A workshop control network or an application network is needed first",
      machineInterface: "Digital production equipment that can deliver data is needed first",
      solution: "“{{solution}}” must be in place first",
    },
  },
  plan: {
    pinned: "The firm asked for it",
    opens: "Brings what “{{solution}}” needs before it can start",
    pinUnavailable:
      "“{{solution}}” was asked for but cannot be had: it is not valid on this day, not made for the firm, or excluded as well",
    noAnswerInTime: "No plan was found in the time allowed; loosen the limits or try again later",
    limit: {
      budget: "The budget of year {{year}}, {{amount}}, is too small",
      quarterBudget: "The money of quarter {{quarter}}, {{amount}}, is too little",
      staff: "{{days}} person-days of own staff a quarter are too few",
      start: "“{{solution}}” was asked to start in quarter {{quarter}}, which the other limits do not allow",
      pinned: "“{{solution}}” was asked for and cannot be had together with the other limits",
      excluded: "“{{solution}}” was excluded, and nothing replaces it under the other limits",
      wantedScene:
        "The target “{{name}}” asks for “{{scene}}” at {{level}}, which three years under these limits cannot bring",
      wantedItem:
        "The target “{{name}}” asks for option {{letter}} of “{{item}}”, which three years under these limits cannot bring",
    },
    why: {
      out: {
        impossible: "Requiring it conflicts with these limits",
        worse: "Requiring it makes the roadmap worse",
        equal: "Requiring it is as good by every objective: it is a tie",
      },
      in: {
        impossible: "Without it no plan exists under these limits",
        worse: "Without it the roadmap gets worse",
        equal: "Without it another roadmap is as good by every objective",
      },
      worse: {
        money: "three years cost {{amount}} more",
        earliest: "the target is reached {{years}} years later",
        benefit: "the benefit is {{percent}}% less",
        constrained: "{{percent}}% fewer constrained scenes reach the level",
        points: "{{percent}}% fewer points are gained",
      },
      open: "One of the two was not proved best in the time allowed, so the difference is a hint only",
      unknown: "This release of the catalogue has no such solution",
      excluded: "The firm excluded it",
      noGain: "It raises nothing for this firm, or builds on what cannot be had",
      sameStep: "“{{solution}}” already brings “{{scene}}” that far; the same function is not bought twice",
      dominated:
        "“{{solution}}” brings as much, asks for no more, takes no longer and costs no more: it replaces this one everywhere",
    },
    unreachable: {
      points:
        "{{targetLevel}} needs {{needed}} points; all solutions of the catalogue together reach {{most}}",
      scenes:
        "{{targetLevel}} needs {{needed}} scenes at that level; the whole catalogue brings {{most}} there",
      constrained:
        "{{targetLevel}} needs {{needed}} constrained scenes at that level; the whole catalogue brings {{most}} there",
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
        met: "Person-days of the firm's own staff: {{value}}, within {{max}}",
        unmet: "Person-days of the firm's own staff: {{value}}, more than {{max}}",
      },
    },
    precise: {
      template: {
        met: "Has a template for a sector or chain",
        unmet: "Has no template for a sector or chain",
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
        met: "its data rest on a scene at {{nowLevel}}, at least {{leastLevel}}",
        unmet: "its data rest on a scene at {{nowLevel}} only, below {{leastLevel}}",
      },
      reach: {
        met: "brings a scene to {{nowLevel}}, at least {{leastLevel}}",
        unmet: "brings a scene to {{nowLevel}}, below {{leastLevel}}",
      },
    },
  },
};
