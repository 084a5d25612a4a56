import type { Enclosed, SignedData, SignedPaper, SignedProof, Verdict } from "./verify-paper";

/** What a reader compares with the paper in hand; `points` in thousandths. */
export type PaperFacts = {
  readonly number: string;
  readonly version: number;
  readonly issuedOn: string;
  readonly firm: { readonly name: string; readonly creditCode: string };
  readonly submission: { readonly number: string; readonly submittedOn: string };
  readonly result: { readonly level: number; readonly points: number };
  readonly plan: { readonly projects: number; readonly totalYuan: number };
  readonly sha256: string;
  readonly inside: PaperInside;
};

/** The same of a proof of submission. */
export type ProofFacts = {
  readonly number: string;
  readonly submittedAt: string;
  readonly issuedOn: string;
  readonly firm: { readonly name: string; readonly creditCode: string };
  readonly instrument: string;
  readonly result: { readonly level: number; readonly points: number };
  readonly answersSha256: string;
  readonly sha256: string;
};

/** What the data of a paper hold besides the points of each item and the level of each scene. */
export type PaperInside = {
  /** Options chosen, figures typed, reasons written: only where the firm agreed. */
  readonly answers: "attached" | "withheld";
  readonly certificate: Enclosed;
  readonly certificateSha256?: string;
  /** Version and fingerprint of everything the report was computed from. */
  readonly editions: Readonly<Record<string, string>>;
};

const EDITIONS = ["instrument", "catalogue", "parameters", "chains", "readiness"] as const;

export const insideOf = ({ report, certificate }: SignedData): PaperInside => ({
  answers: report.answers ?? "attached",
  certificate,
  ...(report.certificate && { certificateSha256: report.certificate.sha256 }),
  editions: Object.fromEntries(
    EDITIONS.flatMap((kind) => {
      const release = report.basis[kind];
      return release ? [[kind, `${release.code} ${release.version} ${release.fingerprint}`]] : [];
    }),
  ),
});

export const factsOf = ({ report, signature, certificate }: SignedData): PaperFacts => ({
  number: report.number,
  version: report.version,
  issuedOn: report.issuedOn,
  firm: { name: report.firm.name, creditCode: report.firm.creditCode },
  submission: { number: report.submission.number, submittedOn: report.submission.submittedOn },
  result: { level: report.result.level, points: report.result.points },
  plan: { projects: report.projects.length, totalYuan: report.roadmap.total },
  sha256: signature.sha256,
  inside: insideOf({ report, signature, certificate }),
});

export const proofFactsOf = ({ proof, signature }: SignedProof): ProofFacts => ({
  number: proof.number,
  submittedAt: proof.submittedAt,
  issuedOn: proof.issuedOn,
  firm: { name: proof.firm.name, creditCode: proof.firm.creditCode },
  instrument: `${proof.instrument.code} ${proof.instrument.version} ${proof.instrument.fingerprint}`,
  result: { level: proof.result.level, points: proof.result.points },
  answersSha256: proof.answersSha256,
  sha256: signature.sha256,
});

/** What the commands print of one file. */
export type PaperLine = {
  readonly file: string;
  readonly verdict: Verdict["kind"];
  /** Why it is not genuine. */
  readonly reason?: string;
  readonly keyId?: string;
  readonly sealedBy?: string;
  readonly signedBy?: string;
  readonly paper?: PaperFacts;
  /** What was signed once, where the file was altered but its data were not: the pages may say otherwise. */
  readonly signedData?: PaperFacts;
  /** The same two for a proof of submission. */
  readonly submission?: ProofFacts;
  readonly signedSubmission?: ProofFacts;
};

export const paperLine = (file: string, verdict: Verdict, intact: SignedPaper | null): PaperLine => {
  const { kind } = verdict;
  if (kind === "genuine")
    return {
      file,
      verdict: kind,
      sealedBy: verdict.sealedBy.id,
      signedBy: verdict.signedBy.id,
      ...(verdict.report ? { paper: factsOf(verdict) } : { submission: proofFactsOf(verdict) }),
    };
  if (kind === "unknown-key") return { file, verdict: kind, reason: verdict.why, keyId: verdict.keyId };
  return { file, verdict: kind, reason: verdict.reason, ...(intact && intactFacts(intact)) };
};

const intactFacts = (intact: SignedPaper): Pick<PaperLine, "signedData" | "signedSubmission"> =>
  intact.report ? { signedData: factsOf(intact) } : { signedSubmission: proofFactsOf(intact) };
