import type { ShapeOf } from "../shape";
import type { proposalProblem as problemSource, proposals as source } from "../zh-CN/proposals";

export const proposals: ShapeOf<typeof source> = {
  title: "Proposal",
  state: {
    draft: "Draft, not shown to the company",
    open: "Waiting for the company",
    accepted: "Accepted by the company",
    declined: "Declined by the company",
  },
  columns: {
    proposal: "Proposal",
    by: "By",
    state: "State",
    date: "Date",
    reason: "Reason",
  },
  client: {
    lead: "You can plan for this company under other budgets and limits, compare, and propose the result. The company decides; its data stay read-only.",
    plan: "Plan and propose",
    none: "No proposals yet.",
    open: "Plan of {{date}}",
    planTitle: "Plan for {{name}}",
    planLead:
      "Filled in with what the company asked for in its latest roadmap. The result is kept as a draft that the company does not see, until you propose it.",
    planFresh: "The company has no roadmap yet; please fill in the limits.",
    submit: "Compute and keep as a draft",
    carried: "The company's {{pinned}} required and {{excluded}} excluded solutions are kept.",
    send: "Propose to the company",
    sendLead:
      "Once proposed it cannot be changed. Say why you propose it; the company will read this reason.",
    reason: "Why you propose this",
    another: "Plan again under other limits",
  },
  firm: {
    lead: "Proposed by {{by}} of {{consultancy}} on {{date}}. If you accept it, it becomes the next version of your roadmap and earlier versions stay; if you decline, nothing changes.",
    list: "Proposals of your consultancy",
    listLead: "A consultancy you engaged can propose a roadmap; you decide whether to accept it.",
    open: "Open the proposal of {{consultancy}}",
    waiting: "Proposals waiting for your decision: {{count}}",
    decide: "Your decision",
    decision: "Decision",
    accept: "Accept: make it the next version",
    decline: "Decline",
    reason: "Why",
    reasonHint: "The consultancy will read this.",
    submit: "Confirm the decision",
    result: "Open the roadmap it became",
  },
  view: {
    reason: "Why it is proposed",
    decided: "{{decision}} by {{by}} on {{date}}: {{reason}}",
    decision: { accepted: "Accepted", declined: "Declined" },
    plan: "Proposed roadmap",
    total: "Total of three years",
    items: "{{count}} projects",
    against: "Compared with the company's version {{version}}",
    noBase: "The company has no roadmap to compare with yet.",
  },
};

export const proposalProblem: ShapeOf<typeof problemSource> = {
  impossible:
    "Nothing works under these limits. The smallest budget that does (three years, × CNY 10,000): {{budget}}.",
  impossibleFree:
    "Nothing works under these limits, whatever the budget. Relax the target level, the staff limit, or the required and excluded solutions.",
  reasonMissing: "Please give a reason.",
  reasonLong: "At most 500 characters, please.",
  sentAlready: "This has been proposed and cannot be changed any more.",
  decidedAlready: "This proposal has been decided. Please reload the page.",
  decisionMissing: "Please choose to accept or to decline.",
};
