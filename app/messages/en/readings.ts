import type { ShapeOf } from "../shape";
import type { readingsProblem as problemSource, readings as source } from "../zh-CN/readings";

export const readings: ShapeOf<typeof source> = {
  title: "Other schemes (derived)",
  lead: "Roughly where the answers of submission {{number}} place the company under other rating schemes.",
  link: "View other schemes (derived)",
  notOfficial: "A derived reading is not an official level",
  notOfficialText:
    "The mapping is this platform's own work. Anything the answers do not cover counts as unknown, so only an interval is given. Do not present it as a rating under CMMM, DMA or any other scheme.",
  noneForEdition: "There is no derived reading for the edition this submission used.",
  interval: "Derived interval",
  between: "Derived reading: between “{{low}}” and “{{high}}”",
  within: "Derived reading: within “{{band}}”",
  coverage: "Share covered by the answers",
  coverageNote: "bounded on both sides: {{both}}%; on one side only: {{one}}%",
  open: "Remaining uncertainty",
  openNote: "The wider the interval, the less the answers show",
  openUnit: "of the full scale",
  chart: "Interval by dimension",
  chartTable: "Bounds (table)",
  chartDescription:
    "Each row is the derived interval of one dimension; vertical lines are the cut-offs. The table below lists the bounds.",
  overall: "Overall",
  dimension: "Dimension",
  low: "Lower bound",
  high: "Upper bound",
  band: "Lies within",
  grounds: "Basis of the shares",
  ground: {
    both: "Answers bound both sides",
    one: "Answers bound one side only",
    unanswered: "Linked to a question that is unanswered or not applicable",
    related: "Related questions only, no bound",
    none: "No question covers it; unknown",
  },
  share: "Share of the weight",
  trace: "Grounds, entry by entry",
  traceLead: "Open an entry to see which answers and links produced its interval.",
  weightInPart: "weight {{weight}}",
  noLink: "No question in this questionnaire covers it; anything from zero to full is possible.",
  kind: { equal: "equal", superset: "requires more", subset: "requires a part", related: "related" },
  bound: {
    both: "bounds {{low}}–{{high}}",
    low: "at least {{low}}",
    high: "at most {{high}}",
    none: "no bound",
  },
  answer: {
    level: "Answer: {{level}}",
    points: "Answer: {{points}} of {{max}} points",
    ticked: "Answer: option {{option}} ticked",
    notTicked: "Answer: option {{option}} not ticked",
    unanswered: "Unanswered, so unknown",
    "not-applicable": "Not applicable, so unknown",
  },
  unlinked: "Questions not used here",
  kindsTitle: "How links set bounds",
  kinds: {
    equal: "The question and the entry ask the same thing on comparable scales: bounds on both sides.",
    superset: "The question requires more, so meeting it also meets the entry: a lower bound only.",
    subset: "The question requires part of the entry, so missing it misses the entry: an upper bound only.",
    related: "The question is related to the entry but proves nothing about it: no bound, listed only.",
  },
  sources: "Sources",
  doubts: "Open questions",
  release: "Derived readings {{code}}, version {{version}}, fingerprint {{fingerprint}}",
};

export const readingsProblem: ShapeOf<typeof problemSource> = {
  bands: "{{field}} must rise strictly from 0 and stay below the top of the scale.",
  ladder:
    "The ladder of {{field}} must rise from 0, with bounds that never fall or exceed the top of the scale.",
  contradiction: "{{field}} could contradict another link of the same entry.",
  repeated: "{{field}} has a duplicate code.",
  unmentioned: "Question “{{code}}” is neither linked nor listed as unused.",
  linkedAndNot: "Question “{{code}}” is linked, so it cannot be listed as unused.",
  stepOutOfReach: "The ladder of {{field}} exceeds that question's maximum.",
};
