import type { ShapeOf } from "../shape";
import type { bureau as source } from "../zh-CN/bureau";

export const bureau: ShapeOf<typeof source> = {
  overview: {
    title: "Industrial chains",
    lead: "Jurisdiction of {{bureau}}, as of {{date}}. Self-assessed results, to show how far chains are digitised and what they need.",
    chains: "Progress and demand by chain",
    chainsLead: "Money in CNY 10,000. A chain's name leads to its page; headings order the table.",
    levels: "Companies by level in each chain",
    levelsLead:
      "The length of a bar is the number of companies that submitted an assessment, its colours are levels.",
    none: {
      title: "No company has registered in your jurisdiction yet",
      text: "Companies appear here once they register with their credit code and choose their district or zone.",
    },
  },
  figure: {
    firms: "Registered companies",
    submitted: "Assessment submitted",
    fromTwo: "At level 2 or above",
    planned: "With a roadmap",
    demand: "Demand over three years",
    demandNote: "Sum of the companies' latest roadmaps",
    share: "{{percent}} of those registered",
    ofSubmitted: "{{percent}} of those submitted",
  },
  firmsUnit: "",
  wan: "× CNY 10,000",
  column: {
    chain: "Chain",
    firms: "Companies",
    submitted: "Submitted",
    planned: "Roadmap",
    reported: "Report",
    fromTwo: "≥ L2",
    share: "≥ L2 share",
    year: "Year {{year}}",
    demand: "3 years",
    bar: "Distribution",
    scene: "Scene",
    kind: "Kind",
  },
  level: { "0": "No level", "1": "Level 1", "2": "Level 2", "3": "Level 3", "4": "Level 4" },
  sortBy: "Order by “{{column}}”",
  total: "Total",
  demoMark: "Example",
  notes: "Notes",
  hidden: {
    rule: "Not shown are counts of fewer than {{minimum}} companies and sums of which one company holds more than {{percent}} %; a few more figures are withheld so that these do not follow from the totals. ",
    demo: "This rule is an example, to be confirmed by the bureau.",
    part: "Not shown by level",
  },
  counting:
    "Each company is counted once, in its first chain. “≥ L2” means level 2 (standardised) or above; shares are of companies that submitted an assessment.",
  demoChains: "Chains marked “Example”: {{note}}",
  toFirms: "List of companies",
};
