import { canonicalJson } from "~/domain/canonical-json";
import type { Report } from "~/domain/report/report";
import { parseReport } from "~/domain/report/report-schema";
import { type ReportSignature, reportSignatureSchema } from "~/domain/report/report-signature";
import { sha256Hex } from "./digest";
import { findKey, type KeyList, type PublishedKey, signedBy } from "./key-list";
import { placeOf } from "./place-of";
import { readAttachments } from "./read-attachments";
import { type Sealed, sealedBeginning, sealStatement, unseal } from "./seal";
import { suiteNamed } from "./suites";

export const REPORT_FILE = "report.json";
export const SIGNATURE_FILE = "signature.json";
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
};
type CheckedReport = Pick<SignedData, "report" | "signature"> & { readonly key: PublishedKey };

export type AlteredReason =
  | "seal-missing"
  | "seal-wrong"
  | "data-missing"
  | "data-malformed"
  | "data-not-canonical"
  | "data-wrong"
  | "key-out-of-time";
export type UnreadableReason = "empty" | "not-pdf" | "too-large" | "encrypted" | "damaged" | "no-report";

/**
 * What can be said of a file by itself and the keys one trusts. `genuine`: every byte of the file is as it was sealed
 * and the data in it as they were signed. Whether a genuine paper was superseded or withdrawn is known to its issuer.
 */
export type Verdict =
  | ({
      readonly kind: "genuine";
      readonly sealedBy: PublishedKey;
      readonly signedBy: PublishedKey;
    } & SignedData)
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
  if (!inTime(seal.value, signed.report, "sealed")) return { kind: "altered", reason: "key-out-of-time" };
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
): Promise<SignedData | null> => {
  if (firstLook(bytes)) return null;
  const data = await checkData(unseal(bytes)?.drawn ?? bytes, trusted);
  if (!data.ok) return dataBefore(bytes, trusted);
  const { report, signature, certificate } = data.value;
  return { report, signature, certificate };
};

const dataBefore = async (bytes: Uint8Array, trusted: readonly KeyList[]): Promise<SignedData | null> => {
  const beginning = sealedBeginning(bytes);
  const verdict = beginning && (await verifyPaper(beginning, trusted));
  if (verdict?.kind !== "genuine") return null;
  const { report, signature, certificate } = verdict;
  return { report, signature, certificate };
};

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
    return attachments.files.has(REPORT_FILE)
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
): Promise<Checked<SignedData & { readonly key: PublishedKey }>> => {
  const attachments = readAttachments(drawn);
  if (!attachments.ok) return unreadable(attachments.reason === "encrypted" ? "encrypted" : "damaged");
  const data = attachments.files.get(REPORT_FILE);
  const detached = attachments.files.get(SIGNATURE_FILE);
  if (!data || !detached) return altered("data-missing");
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

/** Checks `report.json` against `signature.json`: the same that anybody can do without this program. */
export const checkReport = async (
  data: Uint8Array,
  detached: Uint8Array,
  trusted: readonly KeyList[],
): Promise<Checked<CheckedReport>> => {
  const signature = reportSignatureSchema.safeParse(canonicalValue(detached));
  if (!signature.success) return altered("data-malformed");
  const { suite, keyId, sha256, signature: made } = signature.data;
  const key = trustedKey(trusted, suite, keyId);
  if (!key.ok) return key;
  if ((await sha256Hex(data)) !== sha256 || !signedBy(key.value, suite, made, data))
    return altered("data-wrong");
  const value = canonicalValue(data);
  if (value === undefined) return altered("data-not-canonical");
  const report = parseReport(value);
  if (!report.ok) return altered("data-malformed");
  if (!inTime(key.value, report.value, "issued")) return altered("key-out-of-time");
  return { ok: true, value: { report: report.value, signature: signature.data, key: key.value } };
};

/** A seal may be made later than the report; nothing is issued under a key after its last day. */
const inTime = ({ from, until }: PublishedKey, { issuedOn }: Report, what: "issued" | "sealed"): boolean =>
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
