import type { ShapeOf } from "../shape";
import type { reports as source } from "../zh-CN/reports";

export const reports: ShapeOf<typeof source> = {
  title: "Reports of the firm",
  lead: "The diagnosis and roadmap reports issued so far: download them, see whether they stand, withdraw one.",
  all: "All reports, and withdrawing one",
  public:
    "Anybody can ask by its number whether a report stands; the answer shows neither the firm's name, nor its assessment, nor why a report was withdrawn.",
  verify: "Check a report",
  none: {
    title: "No report issued yet",
    text: "A report issued on a roadmap's page is listed here.",
    action: "Go to the roadmap",
  },
  fact: {
    version: "Version of the roadmap",
    submission: "Made from submission",
    issuedOn: "Issued on",
    answers: "Answers",
    downloads: "Downloads by the firm",
    withdrawnOn: "Withdrawn on",
    reason: "Reason",
  },
  answers: { attached: "enclosed in the report", withheld: "not enclosed" },
  downloads: "{{count}}",
  withdrawn:
    "This report was withdrawn on {{date}}. To issue another one, compute the roadmap again and issue its new version.",
  unprintable: {
    title: "The report has characters that cannot be printed",
    text: "〓 will stand in place of {{characters}}. Change the firm’s name under Company details. Words of answers and of the declaration belong to the submission: change them in the next one.",
  },
  consent: {
    label: "Enclose the firm's answers as well",
    hint: "Unticked, the report and the data in it hold points of each item, level of each scene and the roadmap. Ticked, they also hold the options chosen, the figures typed and the reasons written, for everybody who gets the report to see. This cannot be changed once it is issued.",
  },
  withdraw: {
    open: "Withdraw",
    title: "Withdraw a report",
    lead: "Report {{number}} (version {{version}}), issued on {{date}}.",
    effectTitle: "Once withdrawn",
    effect: {
      public:
        "the page for checking says that it is withdrawn, and since when, so whoever got the report no longer relies on it;",
      final: "this cannot be undone; the report and its record are kept;",
      anew: "to issue another one, compute the roadmap again and issue its new version.",
    },
    reason: "Reason",
    reasonHint: "Kept in the firm's own record only, shown to nobody outside.",
    confirm: "I withdraw report {{number}} and know that this cannot be undone.",
    submit: "Withdraw it",
    cancel: "Keep it, go back",
  },
};
