import type { ShapeOf } from "../shape";
import type { verify as source } from "../zh-CN/verify";

export const verify: ShapeOf<typeof source> = {
  title: "Check a document",
  lead: "Find out whether a roadmap report or certificate of submission was issued here, has been changed, and is still valid. No login needed.",
  verdict: {
    genuine: "Genuine: the file is exactly as issued, byte for byte.",
    altered: "Altered: the file differs from the one issued.",
    "unknown-key": "Unknown: the signing key is not in the key list.",
    unreadable: "Cannot be checked: this is not a readable document from this system.",
  },
  verdictTitle: {
    genuine: "Genuine",
    altered: "Altered",
    "unknown-key": "Unknown key",
    unreadable: "Cannot be checked",
  },
  reason: {
    "seal-missing":
      "The seal at the end is missing or incomplete: the file was saved again, edited or extended.",
    "seal-wrong": "The file does not match its seal.",
    "data-missing": "The data or their signature are missing from the file.",
    "data-malformed": "The data do not match the published format.",
    "data-not-canonical": "The data are not written as canonical JSON.",
    "data-wrong": "The data do not match their signature.",
    "key-out-of-time": "The signing key was not in use on the day of issue.",
    unlisted:
      "The key is not in the key list. The file may come from another site; ask its issuer for the key list.",
    revoked: "The key has been revoked.",
    suite: "The signature method is not accepted.",
    empty: "The file is empty.",
    "not-pdf": "The file is not a PDF.",
    "too-large": "The file is larger than 32 MB, so it is not a document from this system.",
    encrypted: "The file is encrypted. Use the file as downloaded.",
    damaged: "The file is incomplete or damaged.",
    "no-report":
      "The PDF contains no data from this system. If it was printed, saved again or scanned, use the file as downloaded.",
    "not-counted": "This is a certificate of submission, not a roadmap report, so it is not counted.",
  },
  file: {
    title: "Check a PDF file",
    lead: "Choose the PDF as downloaded. Your browser checks it; the file is not uploaded. Only its number is sent to this site, to check whether it is still valid.",
    choose: "Choose a PDF",
    drop: "or drop it here",
    checking: "Checking …",
    proof: "This certifies that the company submitted this assessment at this time",
    compare: "Compare these with the paper",
    compareLead: "They come from the signed data in the file.",
    intact:
      "The data in the file still match their signature, but the pages may have been changed. Trust only the data below, or ask the company for the file as issued.",
    noScript: "Checking a file needs JavaScript. You can look up the number above or use the command.",
    failed: "The file could not be read. Choose it again.",
  },
  number: {
    title: "Look up a number",
    lead: "A report's number (QZR-…) is on its cover; it shows nothing about the company or its assessment. The number of a certificate of submission (QZ-…) is on the certificate; it shows the company and the time, but no result.",
    label: "Number of the report or certificate",
    submit: "Look up",
    unknown:
      "There is no report or certificate of submission with number “{{number}}”. Compare it with the paper, or scan the code on it.",
    limits: {
      report:
        "A valid number does not mean that your copy is unchanged. Compare the data hash, or check the PDF file.",
      submission:
        "Compare company, time and data hash with the paper. To be sure of the result, check the PDF file as downloaded.",
    },
  },
  state: {
    valid: "Issued here, and the latest version for its assessment.",
    superseded: "There is a later report for the same assessment.",
    withdrawn: "The company declared this report invalid on {{date}}.",
    unknown: "This site has no record of the document, so it cannot tell whether it is still valid.",
    differs: "The data hash recorded here differs from this file's. Do not rely on the file.",
    submission: {
      valid: "The company submitted this assessment here at the time below. It is its latest one.",
      superseded:
        "The company submitted this assessment here at the time below. It has submitted a later one since.",
      unproved:
        "The submission is on record here, but its certificate has not been signed yet. Ask the company to download it again.",
    },
    failed: "The document's validity cannot be looked up right now. Try again later.",
  },
  stateTitle: {
    valid: "Valid",
    superseded: "Superseded",
    withdrawn: "Withdrawn",
    unproved: "Not signed yet",
  },
  fact: {
    number: "Report number",
    version: "Version",
    versionValue: "{{version}}",
    submissionNumber: "Submission number",
    submittedAt: "Submitted at",
    instrument: "Assessment standard",
    declaredBy: "Declared by",
    answersSha256: "Hash of the answers (SHA-256)",
    issuedOn: "Issued on",
    firm: "Company",
    creditCode: "Credit code",
    submission: "Submission",
    submissionValue: "{{number}} ({{date}})",
    level: "Digital maturity level",
    points: "Points",
    projects: "Roadmap",
    projectsValue: "{{count}} projects, {{total}} over three years",
    answers: "Answers",
    certificate: "Proof file of the roadmap",
    editions: "Versions used, with fingerprints",
    sha256: "Data hash (SHA-256)",
    key: "Signing key",
  },
  inside: {
    answers: {
      attached: "enclosed: the company agreed to share its options, figures and reasons",
      withheld: "not enclosed: only the scoring record (points of each question and level of each scene)",
    },
    certificate: {
      none: "this roadmap has no proof file",
      enclosed:
        "{{name}}, enclosed and matching the data; check it with npm run -s check-certificate -- FILE.pdf",
      missing: "the data mention one, but the file does not contain it",
      other: "the one in the file does not match the data",
    },
    edition: {
      instrument: "Assessment standard",
      catalogue: "Catalogue",
      parameters: "Policy parameters",
      chains: "Chain definitions",
      readiness: "AI readiness",
    },
  },
  how: {
    title: "How it is checked",
    seal: "Each PDF is sealed with Ed25519 when downloaded; the seal covers every byte of the file. The data (report.json or submission.json) have their own signature (signature.json), which can be checked without a PDF reader.",
    keys: "Key list",
    schema: "Format of the data",
    command: "Without a network: npm run -s verify -- FILE.pdf --keys keys.json",
  },
};
