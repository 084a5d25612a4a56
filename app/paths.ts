/**
 * Every URL of the site. Pages link by these functions only, so a URL is changed in one place.
 * In file names: a page with pages below it is `name._index` (no shared layout), as in `bureau._index`.
 */
const part = (text: string) => encodeURIComponent(text);

const query = (values: Readonly<Record<string, string | undefined>>): string => {
  const pairs = Object.entries(values).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return pairs.length === 0 ? "" : `?${new URLSearchParams(pairs)}`;
};

type Asked = Readonly<Record<string, string | undefined>>;

export const paths = {
  welcome: () => "/",
  /** `next`: the page to return to, a path of this site. */
  login: (next?: string) => `/login${query({ next })}`,
  logout: () => "/logout",
  register: () => "/register",
  /** What to do, and whom to ask, where one cannot log in or register. */
  help: () => "/help",
  firm: () => "/firm",
  language: () => "/language",
  typeSize: () => "/type-size",
  session: () => "/session",
  /** Where a page whose session has ended logs in without being left. */
  logInAgain: () => "/session/again",
  /** One's own account: where one is logged in. */
  account: () => "/account",
  /** Where one changes one's own password. */
  password: () => "/account/password",
  healthcheck: () => "/healthcheck",
  /** Where the server sends a request it refuses itself; shows the page of that refusal. `file`: what was asked for. */
  refusal: (code: string, asked: Asked = {}) => `/refusal/${part(code)}${query(asked)}`,
  scoring: () => "/scoring",
  editions: () => "/scoring/editions",
  /** Blank, to be printed. */
  questionnaire: () => "/scoring/questionnaire",
  /** How a file is opened where an app's own browser cannot save it. */
  openInBrowser: (file: string) => `/open-in-browser${query({ file })}`,
  privacy: () => "/privacy",
  /** The public catalogue; `filter` as `catalogueFilterQuery` gives it. */
  catalogue: (filter: Readonly<Record<string, string | undefined>> = {}) => `/catalogue${query(filter)}`,
  /** `from`, `to`: versions to compare. */
  catalogueReleases: (compare: { readonly from?: string; readonly to?: string } = {}) =>
    `/catalogue/releases${query(compare)}`,
  /** A release as a workbook. */
  catalogueReleaseXlsx: (version: string) => `/catalogue/releases/${part(version)}/xlsx`,
  /** `release`: as that version of the catalogue has it, instead of the one in force. */
  catalogueEntry: (code: string, release?: string) => `/catalogue/${part(code)}${query({ release })}`,
  /** Where anybody checks a paper; with its number, what is known of it. */
  verify: (number?: string) => (number ? `/verify/${part(number)}` : "/verify"),
  keys: () => "/keys.json",
  reportSchema: () => "/schemas/qingzhun-report-1.schema.json",

  /** The first page after log-in; it sends each kind of user to their own. */
  home: () => "/home",
  /** These four lead to the latest of its kind, or to where one is begun. */
  currentAssessment: () => "/assessment",
  currentResult: () => "/submission",
  currentSolutions: () => "/solutions",
  currentRoadmap: () => "/roadmap",

  assessment: (assessmentId: string) => `/assessment/${part(assessmentId)}`,
  assessmentSection: (assessmentId: string, section: string) =>
    `/assessment/${part(assessmentId)}/${part(section)}`,
  /** Where the questionnaire's script saves one answer. */
  assessmentConfirm: (assessmentId: string) => `/assessment/${part(assessmentId)}/confirm`,
  assessmentAnswer: (assessmentId: string) => `/assessment/${part(assessmentId)}/answer`,
  /** What was saved and set aside; `question` as `questionPart` names it. */
  assessmentHistory: (assessmentId: string, question?: string) =>
    `/assessment/${part(assessmentId)}/history${query({ question })}`,
  /** Check-your-answers, and the declaration after it: sections of their own. */
  assessmentCheck: (assessmentId: string) => `/assessment/${part(assessmentId)}/check`,
  assessmentDeclaration: (assessmentId: string) => `/assessment/${part(assessmentId)}/declaration`,

  submission: (submissionId: string) => `/submission/${part(submissionId)}`,
  /** A page to print and seal: who submitted what and when. */
  submissionCertificate: (submissionId: string) => `/submission/${part(submissionId)}/certificate`,
  /** The result with the confirmation of the submission on top. */
  submitted: (submissionId: string) => `/submission/${part(submissionId)}?submitted=yes`,
  /** `from`, `to`: submissions to compare. */
  timeline: (compare: { readonly from?: string; readonly to?: string } = {}) => `/timeline${query(compare)}`,
  addHistoricalResult: () => "/timeline/history",
  addOnsiteRating: () => "/timeline/rating",
  solutions: (submissionId: string) => `/submission/${part(submissionId)}/solutions`,
  /** What the same answers say under other schemes. */
  readings: (submissionId: string) => `/submission/${part(submissionId)}/readings`,
  /** The same list for what lifts a scene, or an item by one of these options. */
  solutionsFor: (submissionId: string, filter: Readonly<Record<string, string | undefined>>) =>
    `/submission/${part(submissionId)}/solutions${query(filter)}`,
  /** `changes`: the pairs of a what-if, as `writeWhatIf` gives them; without any it begins with what was submitted. */
  whatIf: (submissionId: string, changes: readonly (readonly [string, string])[] = []) => {
    const search = String(new URLSearchParams(changes.map(([name, value]) => [name, value])));
    return `/submission/${part(submissionId)}/what-if${search && `?${search}`}`;
  },
  aiReadiness: (submissionId: string) => `/submission/${part(submissionId)}/ai-readiness`,
  aiReadinessQuestions: (submissionId: string) => `/submission/${part(submissionId)}/ai-readiness/questions`,
  /** `towards`: a kept target chosen from the start. */
  planRoadmap: (submissionId: string, towards?: string) =>
    `/submission/${part(submissionId)}/roadmap${query({ towards })}`,
  /** The greedy plan for what the form asks, for the page's script. */
  draftRoadmap: (submissionId: string) => `/submission/${part(submissionId)}/roadmap/draft`,
  /** Answers a question about a roadmap, for the page's script. */
  roadmapAnswer: (roadmapId: string, asked: Readonly<Record<string, string | undefined>>) =>
    `/roadmap/${part(roadmapId)}/answer${query(asked)}`,
  /** Where the plan under this ticket stands in the line, for the page's script. */
  placeInLine: (ticket: string) => `/place/${part(ticket)}`,
  /** A version beside another one of the same submission. */
  compareRoadmap: (roadmapId: string, other: string) =>
    `/roadmap/${part(roadmapId)}${query({ other })}#changes`,
  /** The certificate of a roadmap as a file. */
  roadmapCertificate: (roadmapId: string) => `/roadmap/${part(roadmapId)}/certificate`,
  /** Where anybody checks such a file, in their own browser. */
  verifyPlan: () => "/verify-plan",
  roadmap: (roadmapId: string) => `/roadmap/${part(roadmapId)}`,
  /** Where a version is made the plan that is carried out. */
  adoptRoadmap: (roadmapId: string) => `/roadmap/${part(roadmapId)}/adopt`,
  projects: () => "/projects",
  project: (projectId: string) => `/projects/${part(projectId)}`,
  /** The papers of the firm itself, and where one is withdrawn. */
  reports: () => "/reports",
  withdrawReport: (reportId: string) => `/reports/${part(reportId)}/withdraw`,
  /** `firm`: the client whose report it is, for a consultant. */
  reportPdf: (reportId: string, language: "zh" | "en", firm?: string) =>
    `/report/${part(reportId)}/pdf${query({ language, firm })}`,

  /** `asked`: whose figures, as `figuresQuery` gives it; `sort`: what the chains are ordered by. */
  bureau: (asked: Asked = {}, sort?: string) => `/bureau${query({ ...asked, sort })}`,
  /** Releasing publishable figures, and those that were. */
  bureauReleases: () => "/bureau/releases",
  /** Adding up papers that firms handed in. */
  bureauPapers: () => "/bureau/papers",
  /** Ordering firms' reports as one ZIP; `filter` as the list of firms has it. */
  bureauReports: (filter: Readonly<Record<string, string | undefined>> = {}) =>
    `/bureau/reports${query(filter)}`,
  bureauReportsZip: (orderId: string) => `/bureau/reports/${part(orderId)}/zip`,
  /** Firms counted in no chain have the code "", here "none". */
  bureauChain: (chain: string, asked: Asked = {}) => `/bureau/chains/${part(chain || "none")}${query(asked)}`,
  bureauFirms: (filter: Readonly<Record<string, string | undefined>> = {}) => `/bureau/firms${query(filter)}`,
  /** The same list as a file. */
  bureauFirmsCsv: (filter: Readonly<Record<string, string | undefined>> = {}) =>
    `/bureau/firms.csv${query(filter)}`,
  bureauFirmsXlsx: (filter: Readonly<Record<string, string | undefined>> = {}) =>
    `/bureau/firms.xlsx${query(filter)}`,
  /** The tables of the overview, and of one chain, as a workbook. */
  bureauXlsx: (asked: Asked = {}, sort?: string) => `/bureau/chains.xlsx${query({ ...asked, sort })}`,
  /** The same as a paper; `cadence` is its form field. */
  bureauChainPdf: (chain: string) => `/bureau/chains/${part(chain || "none")}/pdf`,
  bureauChainXlsx: (chain: string, asked: Asked = {}) =>
    `/bureau/chains/${part(chain || "none")}/xlsx${query(asked)}`,

  /** Where a firm complains about an entry, and where it follows what became of it. */
  complain: (code: string) => `/catalogue/${part(code)}/complaint`,
  complaints: () => "/complaints",
  bureauComplaints: () => "/bureau/catalogue/complaints",
  /** Where the bureau keeps the catalogue: drafts, reviews, releases. */
  bureauCatalogue: () => "/bureau/catalogue",
  beginDraft: () => "/bureau/catalogue/new",
  retireRelease: (version: string) => `/bureau/catalogue/retire/${part(version)}`,
  /** `show`: which entries are listed; `text`: only those that contain it. */
  draft: (draftId: string, list: { readonly show?: string; readonly text?: string } = {}) =>
    `/bureau/catalogue/drafts/${part(draftId)}${query(list)}`,
  draftHead: (draftId: string) => `/bureau/catalogue/drafts/${part(draftId)}/head`,
  draftEntry: (draftId: string, code: string) =>
    `/bureau/catalogue/drafts/${part(draftId)}/entries/${part(code)}`,
  addDraftEntry: (draftId: string) => `/bureau/catalogue/drafts/${part(draftId)}/new-entry`,
  /** Without a code: to add one. */
  draftProvider: (draftId: string, code?: string) =>
    code === undefined
      ? `/bureau/catalogue/drafts/${part(draftId)}/new-provider`
      : `/bureau/catalogue/drafts/${part(draftId)}/providers/${part(code)}`,
  draftXlsx: (draftId: string) => `/bureau/catalogue/drafts/${part(draftId)}/xlsx`,
  importDraft: (draftId: string) => `/bureau/catalogue/drafts/${part(draftId)}/import`,

  clients: () => "/clients",
  client: (firmId: string) => `/clients/${part(firmId)}`,
  /** How a client carries out its roadmap, for its consultant to read. */
  clientProjects: (firmId: string) => `/clients/${part(firmId)}/projects`,
  clientProject: (firmId: string, projectId: string) =>
    `/clients/${part(firmId)}/projects/${part(projectId)}`,
  /** Where a consultant plans for a client, and what came of it. */
  planForClient: (firmId: string) => `/clients/${part(firmId)}/plan`,
  clientProposal: (firmId: string, proposalId: string) =>
    `/clients/${part(firmId)}/proposals/${part(proposalId)}`,
  /** A proposal as the firm sees it. */
  proposal: (proposalId: string) => `/proposals/${part(proposalId)}`,
} as const;
