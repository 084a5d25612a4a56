import { canonicalJson } from "~/domain/canonical-json";
import type { Outcome } from "~/domain/problem";
import type { Report } from "~/domain/report/report";
import { parseReport } from "~/domain/report/report-schema";
import {
  type ReportSignature,
  reportSignatureSchema,
  SIGNATURE_FILE,
} from "~/domain/report/report-signature";
import { PROOF_FILE, parseSubmissionProof, type SubmissionProof } from "~/domain/report/submission-proof";
import { sha256Hex } from "./digest";
import { findKey, type KeyList, type PublishedKey, signedBy } from "./key-list";
import { placeOf } from "./place-of";
import { readAttachments } from "./read-attachments";
import { type Sealed, sealedBeginning, sealStatement, unseal } from "./seal";
import { suiteNamed } from "./suites";

export const REPORT_FILE = "report.json";
export const CERTIFICATE_FILE = "certificate.json";
/** Sixty projects make a paper of about 1 MB. */
export const LARGEST_PAPER = 32 * 1024 * 1024;

/**
 * The certificate of the plan in a paper: none named by its data, enclosed as they name it, left out, or another file.
 * A paper with every byte under its seal may lack it; one that was altered may hold anything.
 */
export type Enclosed = "none" | "enclosed" | "missing" | "other";

/** The signed data of a paper, and whether the file they name beside them is there. */
export type SignedData = {
  readonly report: Report;
  readonly signature: ReportSignature;
  readonly certificate: Enclosed;
  readonly proof?: never;
};
type CheckedReport = Pick<SignedData, "report" | "signature"> & { readonly key: PublishedKey };

/** The signed data of a proof of submission. */
export type SignedProof = {
  readonly proof: SubmissionProof;
  readonly signature: ReportSignature;
  readonly report?: never;
};
/** What the two kinds of papers hold; told apart by what is in them. */
export type SignedPaper = SignedData | SignedProof;

export type AlteredReason =
  | "seal-missing"
  | "seal-wrong"
  | "data-missing"
  | "data-malformed"
  | "data-not-canonical"
  | "data-wrong"
  | "key-out-of-time";
/** `not-counted`: a proof of submission among the reports that are to be added up. */
export type UnreadableReason =
  | "empty"
  | "not-pdf"
  | "too-large"
  | "encrypted"
  | "damaged"
  | "no-report"
  | "not-counted";

/**
 * What can be said of a file by itself and the keys one trusts. `genuine`: every byte of the file is as it was sealed
 * and the data in it as they were signed. Whether a genuine paper was superseded or withdrawn is known to its issuer.
 */
export type Verdict =
  | ({
      readonly kind: "genuine";
      readonly sealedBy: PublishedKey;
      readonly signedBy: PublishedKey;
    } & SignedPaper)
  | { readonly kind: "altered"; readonly reason: AlteredReason }
  | { readonly kind: "unknown-key"; readonly keyId: string; readonly why: "unlisted" | "revoked" | "suite" }
  | { readonly kind: "unreadable"; readonly reason: UnreadableReason };

type Refusal = Exclude<Verdict, { readonly kind: "genuine" }>;
type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal };
const refuse = (refusal: Refusal) => ({ ok: false, refusal }) as const;
const altered = (reason: AlteredReason) => refuse({ kind: "altered", reason });
const unreadable = (reason: UnreadableReason) => refuse({ kind: "unreadable", reason });

/** The verdict on a file. Never throws, whatever the bytes. */
export const verifyPaper = async (bytes: Uint8Array, trusted: readonly KeyList[]): Promise<Verdict> => {
  const outer = firstLook(bytes);
  if (outer) return outer;
  const sealed = unseal(bytes);
  if (!sealed) return withoutSeal(bytes);
  const seal = await checkSeal(sealed, trusted);
  if (!seal.ok) return seal.refusal;
  const data = await checkData(sealed.drawn, trusted);
  if (!data.ok) return data.refusal;
  const { key, ...signed } = data.value;
  if (!inTime(seal.value, issueOf(signed), "sealed")) return { kind: "altered", reason: "key-out-of-time" };
  return { kind: "genuine", sealedBy: seal.value, signedBy: key, ...signed };
};

/**
 * The signed data of a file that is not as it was sealed: what its issuer did sign, while the pages may say otherwise.
 * Also where something was added behind a genuine paper, such as another signature. Null where the data themselves are
 * missing or changed.
 */
export const intactData = async (
  bytes: Uint8Array,
  trusted: readonly KeyList[],
): Promise<SignedPaper | null> => {
  if (firstLook(bytes)) return null;
  const data = await checkData(unseal(bytes)?.drawn ?? bytes, trusted);
  return data.ok ? signedOf(data.value) : dataBefore(bytes, trusted);
};

const dataBefore = async (bytes: Uint8Array, trusted: readonly KeyList[]): Promise<SignedPaper | null> => {
  const beginning = sealedBeginning(bytes);
  const verdict = beginning && (await verifyPaper(beginning, trusted));
  return verdict?.kind === "genuine" ? signedOf(verdict) : null;
};

/** The data alone, without what was found about them. */
const signedOf = (paper: SignedPaper): SignedPaper =>
  paper.report
    ? { report: paper.report, signature: paper.signature, certificate: paper.certificate }
    : { proof: paper.proof, signature: paper.signature };

/** The data of either kind: each has a day of issue. */
const issueOf = (paper: SignedPaper) => paper.report ?? paper.proof;

const firstLook = (bytes: Uint8Array): Refusal | null => {
  if (bytes.length === 0) return { kind: "unreadable", reason: "empty" };
  if (bytes.length > LARGEST_PAPER) return { kind: "unreadable", reason: "too-large" };
  const head = String.fromCharCode(...bytes.subarray(0, 5));
  return head === "%PDF-" ? null : { kind: "unreadable", reason: "not-pdf" };
};

/** A paper of ours that lost its seal was changed; any other file is none of ours. */
const withoutSeal = (bytes: Uint8Array): Refusal => {
  const attachments = readAttachments(bytes);
  if (attachments.ok)
    return attachments.files.has(REPORT_FILE) || attachments.files.has(PROOF_FILE)
      ? { kind: "altered", reason: "seal-missing" }
      : { kind: "unreadable", reason: "no-report" };
  if (attachments.reason === "encrypted") return { kind: "unreadable", reason: "encrypted" };
  return holdsMark(bytes)
    ? { kind: "altered", reason: "seal-missing" }
    : { kind: "unreadable", reason: hasEnd(bytes) ? "no-report" : "damaged" };
};

/** A seal elsewhere than in its place: something was added to the file after it. */
const holdsMark = (bytes: Uint8Array): boolean => placeOf(bytes, "\n%Qingzhun-Seal-1 ") >= 0;
const hasEnd = (bytes: Uint8Array): boolean => placeOf(bytes.subarray(-1024), "%%EOF") >= 0;

const trustedKey = (trusted: readonly KeyList[], suite: string, id: string): Checked<PublishedKey> => {
  if (!suiteNamed(suite)) return refuse({ kind: "unknown-key", keyId: id, why: "suite" });
  const key = findKey(trusted, id);
  if (!key) return refuse({ kind: "unknown-key", keyId: id, why: "unlisted" });
  return key.revoked ? refuse({ kind: "unknown-key", keyId: id, why: "revoked" }) : { ok: true, value: key };
};

const checkSeal = async (
  { seal, drawn }: Sealed,
  trusted: readonly KeyList[],
): Promise<Checked<PublishedKey>> => {
  const key = trustedKey(trusted, seal.suite, seal.keyId);
  if (!key.ok) return key;
  if ((await sha256Hex(drawn)) !== seal.sha256) return altered("seal-wrong");
  const good = signedBy(key.value, seal.suite, seal.signature, sealStatement(seal.sha256));
  return good ? key : altered("seal-wrong");
};

const checkData = async (
  drawn: Uint8Array,
  trusted: readonly KeyList[],
): Promise<Checked<SignedPaper & { readonly key: PublishedKey }>> => {
  const attachments = readAttachments(drawn);
  if (!attachments.ok) return unreadable(attachments.reason === "encrypted" ? "encrypted" : "damaged");
  const data = attachments.files.get(REPORT_FILE);
  const proof = attachments.files.get(PROOF_FILE);
  const detached = attachments.files.get(SIGNATURE_FILE);
  if (!detached || (data === undefined) === (proof === undefined)) return altered("data-missing");
  if (proof) return checkProof(proof, detached, trusted);
  if (!data) return altered("data-missing");
  const checked = await checkReport(data, detached, trusted);
  if (!checked.ok) return checked;
  const certificate = await enclosedIn(checked.value.report, attachments.files.get(CERTIFICATE_FILE));
  return { ok: true, value: { ...checked.value, certificate } };
};

const enclosedIn = async ({ certificate }: Report, file: Uint8Array | undefined): Promise<Enclosed> => {
  if (!certificate) return "none";
  if (!file) return "missing";
  return (await sha256Hex(file)) === certificate.sha256 ? "enclosed" : "other";
};

type Signed<T> = { readonly data: T; readonly signature: ReportSignature; readonly key: PublishedKey };

/** Checks `report.json` against `signature.json`: the same that anybody can do without this program. */
export const checkReport = async (
  data: Uint8Array,
  detached: Uint8Array,
  trusted: readonly KeyList[],
): Promise<Checked<CheckedReport>> => {
  const checked = await checkSigned(data, detached, trusted, parseReport);
  if (!checked.ok) return checked;
  const { data: report, signature, key } = checked.value;
  return { ok: true, value: { report, signature, key } };
};

const checkProof = async (
  data: Uint8Array,
  detached: Uint8Array,
  trusted: readonly KeyList[],
): Promise<Checked<SignedProof & { readonly key: PublishedKey }>> => {
  const checked = await checkSigned(data, detached, trusted, parseSubmissionProof);
  if (!checked.ok) return checked;
  const { data: proof, signature, key } = checked.value;
  return { ok: true, value: { proof, signature, key } };
};

const checkSigned = async <T extends Issued>(
  data: Uint8Array,
  detached: Uint8Array,
  trusted: readonly KeyList[],
  parse: (value: unknown) => Outcome<T>,
): Promise<Checked<Signed<T>>> => {
  const signature = reportSignatureSchema.safeParse(canonicalValue(detached));
  if (!signature.success) return altered("data-malformed");
  const { suite, keyId, sha256, signature: made } = signature.data;
  const key = trustedKey(trusted, suite, keyId);
  if (!key.ok) return key;
  if ((await sha256Hex(data)) !== sha256 || !signedBy(key.value, suite, made, data))
    return altered("data-wrong");
  const value = canonicalValue(data);
  if (value === undefined) return altered("data-not-canonical");
  const parsed = parse(value);
  if (!parsed.ok) return altered("data-malformed");
  if (!inTime(key.value, parsed.value, "issued")) return altered("key-out-of-time");
  return { ok: true, value: { data: parsed.value, signature: signature.data, key: key.value } };
};

type Issued = { readonly issuedOn: string };

/** A seal may be made later than the report; nothing is issued under a key after its last day. */
const inTime = ({ from, until }: PublishedKey, { issuedOn }: Issued, what: "issued" | "sealed"): boolean =>
  (until === null || issuedOn <= until) && (what === "sealed" || from <= issuedOn);

/** The value of bytes that are canonical JSON to the letter; undefined otherwise. */
const canonicalValue = (bytes: Uint8Array): unknown => {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    const value: unknown = JSON.parse(text);
    return canonicalJson(value) === text ? value : undefined;
  } catch {
    return undefined;
  }
};
