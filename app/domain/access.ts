import type { MemberRole, OrganisationKind } from "./organisation";

/** Everything a member can do that changes something or takes a paper away. */
export type Act =
  | "update-firm"
  | "change-engagement"
  | "answer"
  | "submit-assessment"
  | "keep-target"
  | "record-milestone"
  | "plan-roadmap"
  | "adopt-plan"
  | "track-project"
  | "propose-plan"
  | "decide-proposal"
  | "issue-report"
  | "withdraw-report"
  | "download-own-report"
  | "download-client-report"
  | "export-table"
  | "share-reports"
  | "order-papers"
  | "release-figures"
  | "draft-catalogue"
  | "review-catalogue"
  | "complain"
  | "answer-complaint";

const ALLOWED: Readonly<Record<OrganisationKind, Readonly<Partial<Record<MemberRole, readonly Act[]>>>>> = {
  enterprise: {
    manager: [
      "update-firm",
      "change-engagement",
      "answer",
      "submit-assessment",
      "keep-target",
      "record-milestone",
      "complain",
      "plan-roadmap",
      "adopt-plan",
      "track-project",
      "decide-proposal",
      "issue-report",
      "withdraw-report",
      "download-own-report",
      "share-reports",
    ],
    editor: ["answer", "download-own-report"],
  },
  consultancy: { consultant: ["download-client-report", "propose-plan"] },
  bureau: {
    official: [
      "export-table",
      "release-figures",
      "order-papers",
      "draft-catalogue",
      "review-catalogue",
      "answer-complaint",
    ],
  },
};

/** Whether the kind of organisation and the role together allow the act; what is not listed is refused. */
export const may = (
  who: { readonly organisationKind: OrganisationKind; readonly role: MemberRole },
  act: Act,
): boolean => ALLOWED[who.organisationKind][who.role]?.includes(act) ?? false;
