import { readCertificate } from "~/domain/planning/certificate/certificate";
import { checkRead, type Proved } from "~/domain/planning/certificate/check-certificate";
import { certificateIn, contradictionIn } from "~/domain/planning/certificate/plan-file";
import { failure, type Outcome, success } from "~/domain/problem";
import { otherPlan } from "~/domain/report/certificate-of-plan";
import type { Report } from "~/domain/report/report";

const MOST_MEGABYTES = 64;

type Source = { readonly text: string; readonly report?: Report };

const parse = (text: string): { readonly value: unknown } | null => {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
};

/** A certificate of its own, or the one enclosed in a paper. What reads papers is fetched when one is dropped. */
const sourceOf = async (file: Blob): Promise<Outcome<Source>> => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (String.fromCharCode(...bytes.subarray(0, 5)) !== "%PDF-")
    return success({ text: new TextDecoder().decode(bytes) });
  const { certifiedPaper } = await import("~/verify/certified-paper");
  return certifiedPaper(bytes);
};

/** What the certificate in a dropped file proves, or the first thing wrong. The file stays in the browser. */
export const checkFile = async (file: Blob): Promise<Outcome<Proved>> => {
  if (file.size > MOST_MEGABYTES * 1_000_000)
    return failure({ code: "certificate.tooLong", values: { max: MOST_MEGABYTES } });
  const source = await sourceOf(file);
  if (!source.ok) return source;
  const parsed = parse(source.value.text);
  if (!parsed) return failure({ code: "certificate.notJson" });
  const inside = certificateIn(parsed.value);
  if (!inside.ok) return inside;
  const certificate = readCertificate(inside.value);
  if (!certificate.ok) return certificate;
  const contradiction = contradictionIn(parsed.value, certificate.value);
  if (contradiction) return failure({ code: "certificate.outer", field: contradiction });
  const other = source.value.report && otherPlan(certificate.value, source.value.report);
  if (other) return failure({ code: "certificate.paperPlan", field: other });
  return checkRead(certificate.value);
};
