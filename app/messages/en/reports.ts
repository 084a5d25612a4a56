import type { ShapeOf } from "../shape";
import type { reports as source } from "../zh-CN/reports";

export const reports: ShapeOf<typeof source> = {
  title: "Company reports",
  lead: "Diagnosis and roadmap reports issued so far. Download them, check whether they are valid, or withdraw one.",
  all: "View or withdraw reports",
  public:
    "Anyone can use a report's number to check whether it is valid. The answer never shows the company's name, its assessment or the reason for a withdrawal.",
  verify: "Check a report",
  none: {
    title: "No report issued yet",
    text: "Reports issued from a roadmap page are listed here.",
    action: "Go to the roadmap",
  },
  fact: {
    version: "Version of the roadmap",
    submission: "Based on submission",
    issuedOn: "Issued on",
    answers: "Answers",
    downloads: "Downloads by the company",
    withdrawnOn: "Withdrawn on",
    reason: "Reason",
  },
  answers: { attached: "enclosed in the report", withheld: "not enclosed" },
  downloads: "{{count}}",
  withdrawn:
    "This report was withdrawn on {{date}}. To issue another, recompute the roadmap and issue its new version.",
  unprintable: {
    title: "The report contains unprintable characters",
    text: "The report will show 〓 in place of {{characters}}. Change the company's name under Company details. Text in answers and in the declaration belongs to the submission; change it in the next one.",
  },
  consent: {
    label: "Enclose the company's answers as well",
    hint: "If unticked, the report and its data contain the points of each question, the level of each scene and the roadmap. If ticked, everyone who receives the report also sees the options chosen, figures entered and reasons given. You cannot change this once the report is issued.",
  },
  withdraw: {
    open: "Withdraw",
    title: "Withdraw a report",
    lead: "Report {{number}} (version {{version}}), issued on {{date}}.",
    effectTitle: "Once withdrawn",
    effect: {
      public:
        "the checking page shows the withdrawal and its date, so recipients no longer rely on the report;",
      final: "this cannot be undone; the report and its record are kept;",
      anew: "to issue another, recompute the roadmap and issue its new version.",
    },
    reason: "Reason",
    reasonHint: "Kept only in the company's own records and never shown outside.",
    confirm: "I withdraw report {{number}} and understand that this cannot be undone.",
    submit: "Withdraw",
    cancel: "Keep it and go back",
  },
};
