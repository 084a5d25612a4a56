import type { ShapeOf } from "../shape";
import type { risks as source } from "../zh-CN/report-risks";

/** Words of the paper's part on risks. */
export const risks: ShapeOf<typeof source> = {
  risk: "Risk",
  sign: "How it shows",
  answer: "Answer",
  list: {
    "1": {
      risk: "Unclear needs",
      sign: "Content changes again and again; time and cost run over",
      answer:
        "Agree the state of the scenes, the goals and acceptance measures in writing before the contract; changes need the working group's consent",
    },
    "2": {
      risk: "Weak data",
      sign: "Machines without interface, no common coding, wrong figures in the system",
      answer: "Finish connection, coding and ledgers before applications that depend on data",
    },
    "3": {
      risk: "Systems not used",
      sign: "Paper and spreadsheets remain the main way after the start",
      answer: "Set a date of change-over, end duplicate ledgers, report use every month",
    },
    "4": {
      risk: "Late money",
      sign: "A subsidy comes later or smaller than expected and holds up later projects",
      answer: "Plan with budgets that hold without subsidy; adjust later spending once it is paid",
    },
    "5": {
      risk: "Dependence on a provider",
      sign: "Data cannot be exported; a change of provider is dear",
      answer: "Settle export formats and hand-over in the contract; prefer open interfaces",
    },
    "6": {
      risk: "Network and data security",
      sign: "Production network open to the outside, weak passwords, no backup",
      answer: "Build security along with the systems, check before the start, practise restoring",
    },
  },
};
