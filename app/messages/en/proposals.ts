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
    lead: "You can plan for this company under other budgets and limits, compare, and propose the result. The company decides. Its data stay read-only.",
    plan: "Plan and propose",
    none: "No proposals yet.",
    open: "Plan of {{date}}",
    planTitle: "Plan for {{name}}",
    planLead:
      "Pre-filled from the company's latest roadmap. The result is saved as a draft that the company cannot see until you propose it.",
    planFresh: "The company has no roadmap yet. Fill in the limits.",
    submit: "Compute and save as a draft",
    send: "Propose to the company",
    sendLead: "Once proposed, it cannot be changed. Give your reason; the company will read it.",
    reason: "Why you propose this",
    another: "Plan again under other limits",
  },
  firm: {
    lead: "Proposed by {{by}} of {{consultancy}} on {{date}}. If you accept, it becomes the next version of your roadmap and earlier versions are kept. If you decline, nothing changes.",
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
    result: "Open the resulting roadmap",
  },
  view: {
    reason: "Why it is proposed",
    decided: "{{decision}} by {{by}} on {{date}}: {{reason}}",
    decision: { accepted: "Accepted", declined: "Declined" },
    plan: "Proposed roadmap",
    total: "Three-year total",
    items_one: "{{count}} project",
    items: "{{count}} projects",
    against: "Compared with the company's version {{version}}",
    noBase: "The company has no roadmap to compare with yet.",
  },
};

export const proposalProblem: ShapeOf<typeof problemSource> = {
  impossible:
    "No plan is possible under these limits. The smallest budget that works (three years, × CNY 10,000): {{budget}}.",
  impossibleFree:
    "No plan is possible under these limits at any budget. Relax the target level, the staff limit, or the required and excluded solutions.",
  reasonMissing: "Enter a reason.",
  reasonLong: "Use at most 500 characters.",
  sentAlready: "This has been proposed and can no longer be changed.",
  decidedAlready: "This proposal has been decided. Reload the page.",
  decisionMissing: "Choose whether to accept or decline.",
};
