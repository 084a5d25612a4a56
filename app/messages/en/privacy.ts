export const privacy = {
  title: "Privacy and data",
  lead: "What the platform keeps, who can see it and how it is protected.",
  keptTitle: "What is kept",
  kept: {
    firm: "Company: name, credit code, industry, location, management unit, chains, staff, revenue and title",
    person:
      "Account: username, contact person and an irreversible digest of the password; no ID or phone numbers",
    session:
      "Where you are logged in: browser, system, kind of device, the first parts of the network address, when you logged in and when it was last used. You can view and end sessions under “Your account”. The record of an ended session is deleted when you log in more than 30 days later",
    answers: "Answers, results, roadmaps and reports, each with the versions it was computed from",
    log: "Who logged in, submitted, engaged or downloaded, and when. Access logs hold only address, status and time, never what was entered. To stop password guessing, attempts are counted by digests of network address and username, which are deleted after an hour or two",
  },
  seenTitle: "Who can see it",
  seen: {
    firm: "Members of the company can see all of its data",
    consultancy: "An engaged consultancy can read but not change data. The company can end this at any time",
    others: "Other companies cannot see any of your data",
    numbers:
      "Anyone who knows the number of a certificate of submission can look up company, standard, time and data hash, but no result. A report's number only shows whether it is valid, its version, date and data hash",
  },
  bureauTitle: "What the authority sees",
  bureau: {
    byName: "By company: company details, progress, level and points",
    consented:
      "Only with the company's consent: scene levels, demand and issued reports, with answers if the company chose to enclose them. Once a company consents under “Company”, the authority can see these by name and count them in its internal totals. Consent can be withdrawn at any time; the authority then no longer sees them",
    never: "Never: answers not enclosed in a report. The platform collects no evidence",
    released:
      "Published totals are fixed on their release date. Small or uniform groups are merged, so no company can be identified from totals or from changes between releases. Internal totals are for the authority's own use",
  },
  bureauShort:
    "Your data remain yours. The authority sees progress, level and points; scene levels, demand and reports need your consent",
  protectedTitle: "How it is protected",
  protected: {
    rows: "The database separates organisations row by row; even the program cannot read across them",
    immutable: "Submitted assessments, roadmaps and reports cannot be changed",
    cookies:
      "Only necessary cookies: login, browsers you have used, language, text size and one-time notices. No analytics, no advertising, and nothing loaded from other sites",
    session:
      "You are logged out after {{minutes}} minutes without activity, with a warning beforehand, and always after {{hours}} hours",
  },
  rightsTitle: "Your rights",
  rights:
    "You can view and correct company details, and export results and reports, at any time. To close an account or delete a draft, contact the operator (see the end of this page).",
} as const;
