import type { ShapeOf } from "../shape";
import type { complaintProblem as problemSource, complaints as source } from "../zh-CN/complaints";

export const complaints: ShapeOf<typeof source> = {
  title: "Complaints and appeals",
  lead: "Your company's complaints about catalogue solutions, the authority's answers and your appeals.",
  deskLead: "Companies' complaints about solutions, by deadline. Overdue complaints are marked in red.",
  rule: "Complaints are answered within {{answer}} days. Appeals must follow within {{appeal}} days of the answer and are answered within {{again}} days (all calendar days). Source: {{title}}, {{reference}}.",
  fileTitle: "Complaint: {{name}}",
  fileLead: "Only your company and the authority in charge can read it; the provider cannot.",
  about: "What it is about",
  subject: {
    price: "Price differs from listing",
    effect: "Effect differs from statement",
    deployment: "Time or effort differs from statement",
    interest: "Undisclosed interest",
    conduct: "Conduct or other",
  },
  body: "What happened",
  bodyHint: "When, how and what evidence; up to 2,000 characters.",
  submit: "File the complaint",
  file: "File a complaint",
  none: "No complaints",
  noneText: "File a complaint on a solution's page.",
  deskNone: "There are no complaints.",
  filed: "Filed on {{date}} · {{subject}}",
  state: {
    waiting: "Answer due by {{date}}",
    overdue: "Overdue since {{date}}",
    answered: "Answered; appeal by {{date}}",
    appealed: "Appeal answer due by {{date}}",
    "appeal-overdue": "Appeal overdue since {{date}}",
    closed: "Closed",
  },
  answerTitle: "Answer ({{date}}): {{verdict}}",
  appealTitle: "Appeal ({{date}})",
  appealAnswerTitle: "Answer to the appeal ({{date}}): {{verdict}}",
  verdict: { upheld: "upheld", rejected: "not upheld" },
  appeal: "Appeal",
  appealBody: "Why you appeal",
  appealSubmit: "File the appeal",
  answer: "Answer",
  answerAppeal: "Answer the appeal",
  ownAnswer: "You gave the first answer, so someone else must decide the appeal.",
  conclusion: "Conclusion",
  answerBody: "Answer",
  answerSubmit: "Send the answer",
  overdueCount: "{{count}} overdue",
  waitingCount: "{{count}} waiting",
};

export const complaintProblem: ShapeOf<typeof problemSource> = {
  bodyMissing: "Say what happened.",
  bodyLong: "Use at most 2,000 characters.",
  aboutMissing: "Choose what it is about.",
  verdictMissing: "Choose a conclusion.",
  noRule:
    "The city has not published time limits for complaints, so you cannot file one here yet. Contact the authority directly.",
  noAppeal:
    "You cannot appeal now: there is no answer yet, you have already appealed, or the time limit has passed.",
  answered: "It has already been answered and cannot be answered again.",
  ownAnswer: "You gave the first answer, so someone else must decide the appeal.",
};
