import { readCertificate } from "~/domain/planning/certificate/certificate";
import { checkRead, type Proved } from "~/domain/planning/certificate/check-certificate";
import { certificateIn, contradictionIn } from "~/domain/planning/certificate/plan-file";
import { failure, type Outcome } from "~/domain/problem";

const MOST_BYTES = 64_000_000;

const parse = (text: string): { readonly value: unknown } | null => {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
};

/** What the certificate in a dropped file proves, or the first thing wrong. The file stays in the browser. */
export const checkFile = async (file: Blob): Promise<Outcome<Proved>> => {
  if (file.size > MOST_BYTES) return failure({ code: "certificate.tooMany" });
  const parsed = parse(await file.text());
  if (!parsed) return failure({ code: "certificate.notJson" });
  const inside = certificateIn(parsed.value);
  if (!inside.ok) return inside;
  const certificate = readCertificate(inside.value);
  if (!certificate.ok) return certificate;
  const contradiction = contradictionIn(parsed.value, certificate.value);
  if (contradiction) return failure({ code: "certificate.outer", field: contradiction });
  return checkRead(certificate.value);
};
