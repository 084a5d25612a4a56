export const privacy = {
  title: "Privacy and data",
  lead: "What the platform keeps, who can see it and how it is protected.",
  keptTitle: "What is kept",
  kept: {
    firm: "Company: name, credit code, industry, place, management unit, chains, staff, revenue and title",
    person:
      "Account: log-in name, contact person and an irreversible digest of the password; no identity or phone numbers",
    session:
      "Where you are logged in: browser, system, kind of device, the first parts of the network address, when you logged in and when it was last used. You see and end these under “Your account”; a record is deleted at a log-in more than 30 days after it ended",
    answers: "Answers, results, roadmaps and reports, each with the versions it was computed from",
    log: "Who logged in, submitted, engaged or downloaded and when; access logs hold address, status and time only, nothing that was entered; against guessing of passwords, tries are counted by digests of network address and log-in name, removed after an hour or two",
  },
  seenTitle: "Who can see it",
  seen: {
    firm: "Members of the company see everything of their company",
    consultancy:
      "A consultancy reads while engaged and changes nothing; the company can end this at any time",
    others: "Other companies see nothing of yours",
  },
  bureauTitle: "What the authority sees",
  bureau: {
    byName: "By company: company details, progress, level and points",
    consented:
      "Only with the company's consent: scene levels, demand and issued reports, with the answers where the company chose to enclose them. Once a company consents under “Company”, the authority can see them by name and counts them in its internal totals; consent can be withdrawn at any time",
    never: "Never: answers that are not enclosed in a report, and evidence",
    released:
      "Published totals are fixed on their day. Small or uniform groups are merged, so that no company can be worked out from totals or from the difference between two releases. Internal totals are for the authority's own work",
  },
  bureauShort:
    "Your data stay yours: the authority sees progress, level and points; scene levels, demand and reports need your consent",
  protectedTitle: "How it is protected",
  protected: {
    rows: "The database separates organisations row by row; the program itself cannot read across",
    immutable: "Submitted assessments, roadmaps and reports cannot be changed",
    cookies:
      "Only necessary cookies: log-in, browsers you have logged in with, language, type size and one-time notices; no statistics, no advertising, nothing loaded from elsewhere",
    session:
      "You are logged out after {{minutes}} minutes without activity, with a warning before, and after {{hours}} hours in any case",
  },
  rightsTitle: "Your rights",
  rights:
    "You can see and correct company details and export results and reports at any time. To close an account or delete a draft, contact the operator.",
} as const;
