import type { ShapeOf } from "../shape";
import type { client as source } from "../zh-CN/client";

export const client: ShapeOf<typeof source> = {
  list: {
    title: "Clients",
    lead: "Companies that engaged {{consultancy}}. You can view their results and roadmaps and download their reports. You cannot change anything.",
    count_one: "{{count}} client",
    count: "{{count}} clients",
    again: "New assessment in progress",
    issued: "Issued {{date}}",
    older: "Issued {{date}}, for an earlier submission",
    plannedOnly: "Roadmap computed, no report issued yet",
    noPlan: "No roadmap yet",
    noReport: "Available once an assessment is submitted",
    notIssued: "Not issued yet",
    none: {
      title: "No company has engaged you yet",
      text: "A company appears here once it chooses {{consultancy}} on its “Company” page and confirms.",
      steps: {
        "log-in": { title: "The company logs in", text: "Its manager opens the “Company” page." },
        grant: {
          title: "It chooses a consultancy",
          text: "It chooses {{consultancy}} and confirms. It can end this at any time.",
        },
        read: {
          title: "You read and download",
          text: "The company appears here with its result and its report in Chinese and English.",
        },
      },
    },
  },
  column: {
    name: "Company",
    granted: "Engaged on",
    progress: "Progress",
    level: "Level",
    points: "Points",
    report: "Report",
  },
  pdf: { zh: "Chinese PDF", en: "English PDF", of: " ({{of}})" },
  traced: "Every download is recorded in the audit trail.",
  page: {
    documentTitle: "Client",
    latest: "Submission {{number}}, {{date}}",
    none: {
      title: "This company has not submitted an assessment yet",
      text: "Once it has, its points, level, binding condition, roadmaps and reports appear here.",
    },
  },
  projects: {
    documentTitle: "A client's projects",
    title: "Projects",
    open: "Its projects",
    readOnly: "Recorded by {{firm}}; read-only.",
    role: { manager: "the company's manager", editor: "a colleague in the company" },
    none: {
      title: "This company is not carrying out a roadmap yet",
      text: "Once it adopts a version, each project's state, dates, contract and payments appear here.",
    },
  },
  roadmaps: {
    title: "Roadmaps and reports",
    roadmap: "Roadmap",
    submission: "Made from",
    issued: "{{number}}, issued {{date}}",
    none: {
      title: "No roadmap yet",
      text: "Once the company has planned one and issued its report, you can download the PDF here.",
    },
  },
  submissions: { declaredBy: "Declared by" },
};
