import type { ShapeOf } from "../shape";
import type { readingsProblem as problemSource, readings as source } from "../zh-CN/readings";

export const readings: ShapeOf<typeof source> = {
  title: "Other schemes, derived",
  lead: "Where the answers of submission {{number}} put the company, roughly, under other rating schemes.",
  link: "See other schemes, derived",
  notOfficial: "A derived reading is no official level",
  notOfficialText:
    "The mapping is this platform's own work, and whatever the answers do not speak of counts as unknown, so only an interval is given. Do not present it as a rating under CMMM, DMA or any other scheme.",
  noneForEdition: "There is no derived reading for the edition this submission used.",
  interval: "Derived interval",
  between: "Derived reading: between “{{low}}” and “{{high}}”",
  within: "Derived reading: within “{{band}}”",
  coverage: "Share the answers speak of",
  coverageNote: "bounded on both sides {{both}}%, on one side only {{one}}%",
  open: "Width still unknown",
  openNote: "The wider the interval, the less the answers tell",
  openUnit: "of the full scale",
  chart: "Interval by dimension",
  chartTable: "Bounds, as a table",
  chartDescription:
    "Each row is the derived interval of one dimension; upright lines are the cut-offs. The bounds stand in the table below.",
  overall: "Overall",
  dimension: "Dimension",
  low: "Lower bound",
  high: "Upper bound",
  band: "Lies within",
  grounds: "What the shares rest on",
  ground: {
    both: "Answers bound both sides",
    one: "Answers bound one side only",
    unanswered: "Linked to a question that is unanswered or not applicable",
    related: "Related questions only, no bound",
    none: "No question speaks of it, wholly unknown",
  },
  share: "Share of the weight",
  trace: "Grounds, entry by entry",
  traceLead: "Open an entry to see which answers and which links gave its interval.",
  weightInPart: "weight {{weight}}",
  noLink: "No question of this questionnaire speaks of it; anything from zero to full is possible.",
  kind: { equal: "equal", superset: "asks for more", subset: "asks for a part", related: "related" },
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
    unanswered: "Unanswered, so wholly unknown",
    "not-applicable": "Not applicable, so wholly unknown",
  },
  unlinked: "Questions that say nothing here",
  kindsTitle: "How a link bounds",
  kinds: {
    equal: "The question and the entry ask the same on comparable scales: bounds on both sides.",
    superset: "The question asks for more, so who reaches it has the entry as well: a lower bound only.",
    subset:
      "The question asks for a part of the entry, so who lacks it lacks the entry: an upper bound only.",
    related: "The question is near the entry but nothing follows from it: no bound, listed only.",
  },
  sources: "Sources",
  doubts: "Open questions",
  release: "Derived readings {{code}}, version {{version}}, fingerprint {{fingerprint}}",
};

export const readingsProblem: ShapeOf<typeof problemSource> = {
  bands: "{{field}} must rise strictly from 0 and stay below the top of the scale.",
  ladder:
    "The ladder of {{field}} must rise from 0, with bounds that never fall nor pass the top of the scale.",
  contradiction: "{{field}} could contradict another link of the same entry.",
  repeated: "{{field}} has a code twice.",
  unmentioned: "Question “{{code}}” is neither linked nor listed as saying nothing.",
  linkedAndNot: "Question “{{code}}” is linked and so cannot be listed as saying nothing.",
  stepOutOfReach: "The ladder of {{field}} goes beyond the most that question can reach.",
};
