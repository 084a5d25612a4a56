import type { ShapeOf } from "../shape";
import type { plan as source } from "../zh-CN/report-plan";

export const plan: ShapeOf<typeof source> = {
  byYear: "by year: {{values}}",
  noInvestment: "nothing planned",
  noProjects: "no new project",
  continued: " (continued)",
  empty: {
    reached:
      "The company is already at the target level ({{level}}); no new project is planned within these budgets. Keep current systems in use and reassess every year. To go further, raise the target level or budgets on the platform and plan again.",
    none: "This roadmap has no projects. Change the yearly budgets, the target level or the excluded solutions on the platform and plan again.",
    action: "The target level is reached; no new project is planned.",
    solutions: "This roadmap has no projects, so there is nothing to recommend.",
    money: "This roadmap plans no spending, so there is no budget table.",
    blueprint: "No project is planned; the map shows the current state of the scenes.",
  },
  wanted: "The roadmap must also reach the company's saved target “{{name}}”: {{parts}}.",
  wantedScene: "“{{scene}}” at {{level}}",
  wantedItem: "“{{item}}” at option {{letter}}",
  judged:
    "The solver found nothing better. The whole-number proof, which anyone can check, still leaves a gap of {{percent}}% to its bound. The plan meets all limits and can be carried out.",
  blueprint: {
    intro:
      "The state after all projects: the level of each scene, its supporting systems and their foundations.",
    areas: "Business areas and supporting systems",
    area: "Business area",
    scenes: "Scenes at the end of year 3",
    systems: "Supported by",
    kept: "existing systems",
    foundations: "Foundations",
    foundation: "Question",
    by: "Raised by",
    from: "Done in",
    order: "Order of system integration",
    orderIntro:
      "These projects build on each other. Each later project uses data or processes of the earlier one:",
    orderEntry: "{{before}} → {{after}}",
  },
  cash: {
    title: "Payments by quarter",
    year: "Year",
    sum: "Whole year",
    running: "Running total",
    payments: "{{year}}: payments",
    limits: "{{year}}: limits",
  },
  payback: {
    title: "Payback",
    note: "The platform does not predict gains. The table shows the yearly net gain that pays back the three-year spending within each period. Net gain means savings and added income minus running costs. The company can judge it by its own figures. Fees after year 3 are not included.",
    period: "Paid back in",
    years_one: "{{count}} year",
    years: "{{count}} years",
    needed: "Needed per year (CNY)",
    share: "Share of revenue",
    scenario: "With the subsidy scenario (CNY)",
    scenarioNote:
      "The scenario uses the largest amount in the table above ({{title}}). It is a scenario only; the authority decides whether rules can be combined.",
  },
  risk: {
    label: "Risk",
    dependency: "Depends on an earlier project: a delay there delays this one",
    interface: "Check machine interfaces and network first; otherwise no data will arrive",
    subscription: "Recurring fees: agree renewal prices and data export in the contract",
    slow: "Takes time to deploy or adopt: plan a period of parallel running",
    use: "Set a changeover date; otherwise paper and spreadsheets will continue",
  },
};
