export const welcome = {
  title: "Know your digital maturity and find a path you can afford",
  lead: "For small and medium-sized manufacturers in Zhengzhou. Answer the ministry's 2024 indicators to get your level, your binding condition and a three-year roadmap at once.",
  start: "Register your company",
  logIn: "Log in",
  stepsTitle: "How it works",
  steps: {
    fill: {
      title: "Answer",
      text: "15 questions and 16 business scenes, about 40 minutes. Saved as you go, so you can finish in several sittings.",
    },
    result: {
      title: "See the result",
      text: "Points, level, the binding condition of the next level, and the state of all 16 scenes.",
    },
    solutions: {
      title: "Choose solutions",
      text: "Matched from a catalogue of small, fast, light and precise products, with reasons for and against.",
    },
    roadmap: {
      title: "Plan",
      text: "The best choice for three years within your yearly budget, with costs, subsidies and sequence, as a PDF report.",
    },
  },
  whoTitle: "Who can take part",
  who: {
    place:
      "Manufacturers registered in Zhengzhou as independent legal entities (GB/T 4754 divisions C13 to C43)",
    size: "Medium, small or micro by the national size rule (工信部联企业〔2011〕300号). Large companies can assess themselves but are outside SME policy",
    person: "Filled in by someone who knows production, finance and IT",
  },
  papersTitle: "Have these ready",
  papers: {
    licence: "Business licence (unified social credit code)",
    equipment: "Equipment list: total, digital and networked equipment",
    figures:
      "Figures for the last two years: revenue, profit, digital spending, energy per unit, product pass rate",
    systems: "List of information systems and cloud services in use",
    rules: "Digital plans, management rules, training and security documents",
  },
  getTitle: "What you get",
  get: {
    exact: "Exact points for every question: where each comes from and what is missing",
    plan: "A roadmap proven optimal within your budget; if the budget is too small, the smallest that works",
    report: "A PDF report for your consultancy and the authorities",
  },
  honestTitle: "Note",
  honest:
    "Results are computed from what you enter by published rules. They are a self-assessment, not an official rating, and do not replace on-site evaluation, acceptance or decisions on grants.",
  honestLink: "How scores work",
  demoTitle: "This is a demonstration",
  demo: "The data are examples. The login page offers demo accounts for a company, a consultancy and an authority.",
} as const;
