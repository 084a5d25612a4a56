import type { Enclosed, SignedData, Verdict } from "./verify-paper";

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
};

export const paperLine = (file: string, verdict: Verdict, intact: SignedData | null): PaperLine => {
  const { kind } = verdict;
  if (kind === "genuine")
    return {
      file,
      verdict: kind,
      sealedBy: verdict.sealedBy.id,
      signedBy: verdict.signedBy.id,
      paper: factsOf(verdict),
    };
  if (kind === "unknown-key") return { file, verdict: kind, reason: verdict.why, keyId: verdict.keyId };
  return { file, verdict: kind, reason: verdict.reason, ...(intact && { signedData: factsOf(intact) }) };
};
