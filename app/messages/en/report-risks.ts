import type { ShapeOf } from "../shape";
import type { risks as source } from "../zh-CN/report-risks";

/** Words of the paper's part on risks. */
export const risks: ShapeOf<typeof source> = {
  risk: "Risk",
  sign: "Warning signs",
  answer: "Response",
  list: {
    "1": {
      risk: "Unclear needs",
      sign: "Scope keeps changing; time and cost overrun",
      answer:
        "Before signing, agree the state of the scenes, goals and acceptance measures in writing. Changes need the working group's approval",
    },
    "2": {
      risk: "Weak data",
      sign: "Machines without interfaces, no common coding, wrong figures in the system",
      answer: "Complete connections, coding and ledgers before applications that depend on data",
    },
    "3": {
      risk: "Systems not used",
      sign: "Paper and spreadsheets remain in main use after launch",
      answer: "Set a changeover date, end duplicate ledgers, report usage every month",
    },
    "4": {
      risk: "Late funding",
      sign: "A subsidy is late or smaller than expected and delays later projects",
      answer: "Set budgets that work without a subsidy; adjust later spending once it is paid",
    },
    "5": {
      risk: "Dependence on a provider",
      sign: "Data cannot be exported; changing provider is expensive",
      answer: "Agree export formats and handover in the contract; prefer open interfaces",
    },
    "6": {
      risk: "Network and data security",
      sign: "Production network open to the outside, weak passwords, no backup",
      answer: "Build security into the systems, check it before launch, practise restoring",
    },
  },
};
