import type { ShapeOf } from "../shape";
import type { plan as source } from "../zh-CN/report-plan";

export const plan: ShapeOf<typeof source> = {
  byYear: "by year: {{values}}",
  noInvestment: "nothing planned",
  noProjects: "no new project",
  continued: " (continued)",
  empty: {
    reached:
      "The firm already stands at the target level ({{level}}); within the budgets given, no new project is planned. Keep what is in use and assess again each year. To go further, raise the target level or the budgets on the platform and plan again.",
    none: "This roadmap holds no project. Change the yearly budgets, the target level or the excluded solutions on the platform and plan again.",
    action: "The target level is reached; no new project is planned.",
    solutions: "This roadmap holds no project, so there is nothing to recommend.",
    money: "This roadmap plans no spending, so there is no table of money.",
    blueprint: "No project is planned; the map shows the scenes as they stand now.",
  },
  wanted: "The roadmap also has to reach the target “{{name}}” that the firm kept: {{parts}}.",
  wantedScene: "“{{scene}}” at {{level}}",
  wantedItem: "“{{item}}” at option {{letter}}",
  judged:
    "The solver found nothing better; the proof in whole numbers that anybody can check still leaves {{percent}}% of a gap to its bound. The plan keeps all limits and can be carried out.",
  blueprint: {
    intro:
      "The state after all projects: which scenes stand at which level, which systems carry them, what they rest on.",
    areas: "Business areas and the systems that carry them",
    area: "Business area",
    scenes: "Scenes at the end of year 3",
    systems: "Carried by",
    kept: "the systems in place",
    foundations: "Foundations",
    foundation: "Item",
    by: "Raised by",
    from: "Done in",
    order: "Order of joining systems",
    orderIntro:
      "These projects build on each other; the later one uses data or processes of the earlier one:",
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
    note: "The platform does not predict gains. The table shows the yearly net gain (savings and added income less running costs) that pays the three-year spending back within a period, for the firm to judge by its own figures. Fees after year 3 are not included.",
    period: "Paid back in",
    years: "{{count}} years",
    needed: "Needed a year (CNY)",
    share: "Share of revenue",
    scenario: "With the subsidy scenario (CNY)",
    scenarioNote:
      "The scenario takes the largest amount of the table above ({{title}}). It is a scenario only; whether rules may be combined is for the authority to say.",
  },
  risk: {
    label: "Risk",
    dependency: "Rests on an earlier project: its delay delays this one",
    interface: "Check machine interfaces and network first, or no data will come",
    subscription: "Lasting fees: settle renewal prices and export of data in the contract",
    slow: "Takes time to deploy or to get used to: plan for a time of running both",
    use: "Name the day of change-over, or paper and spreadsheets will go on",
  },
};
