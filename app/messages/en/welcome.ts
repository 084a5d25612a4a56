export const welcome = {
  title: "Know your digital level, and a path you can afford",
  lead: "For small and medium-sized manufacturers in Zhengzhou. Answer the ministry's 2024 indicators and get your level, what holds you back and a three-year roadmap at once.",
  start: "Register your company",
  logIn: "Log in",
  stepsTitle: "How it works",
  steps: {
    fill: {
      title: "Answer",
      text: "15 questions and 16 business scenes, about 40 minutes. Saved as you go; colleagues in finance, equipment and IT can help.",
    },
    result: {
      title: "See the result",
      text: "Points, level, the condition that holds back the next level, and where each of 16 scenes stands.",
    },
    solutions: {
      title: "Choose solutions",
      text: "Matched from a catalogue of small, fast, light and precise products, with reasons for and against.",
    },
    roadmap: {
      title: "Plan",
      text: "The best choice for three years within your yearly budget, with costs, subsidies and order, as a PDF report.",
    },
  },
  whoTitle: "Who can take part",
  who: {
    place:
      "Manufacturers registered in Zhengzhou as legal entities of their own (GB/T 4754 divisions C13 to C43)",
    size: "Medium, small or micro by the national size rule (工信部联企业〔2011〕300号); large companies may assess themselves but are outside SME policy",
    person: "Filled in by someone who knows production, finance and IT",
  },
  papersTitle: "Have these ready",
  papers: {
    licence: "Business licence (unified social credit code)",
    equipment: "Equipment list: total, digital and networked equipment",
    figures:
      "Figures of the last two years: revenue, profit, digital spending, energy per unit, share of good products",
    systems: "List of information systems and cloud services in use",
    rules: "Digital plans, management rules, training and security papers",
  },
  getTitle: "What you get",
  get: {
    exact: "Points exact to the question: where each comes from and what is missing",
    plan: "A roadmap proved best within your budget; if the budget is too small, the least that works",
    report: "A PDF report for your consultancy and the authorities",
  },
  honestTitle: "Please note",
  honest:
    "Results are computed from what you enter by published rules. They are a self-assessment, no official rating, and replace no on-site evaluation, acceptance or decision on grants.",
  honestLink: "How scores work",
  demoTitle: "This is a demonstration",
  demo: "The data are examples. The log-in page offers demo accounts of a company, a consultancy and an authority.",
} as const;
