import type { Report } from "~/domain/report/report";
import type { Language } from "~/domain/text";
import { drawReport } from "~/pdf/render-report";
import { signReport } from "~/services/sign-report";
import type { Signing } from "~/signing/signing.server";
import { sealPaper } from "~/verify/seal";
import { testSigning } from "./signing";

const SIGNED_AT = new Date("2026-11-23T02:00:00Z");

/** The signature a report gets when it is issued. */
export const signatureOf = (report: Report, signing: Signing = testSigning) =>
  signReport({ now: () => SIGNED_AT, signing }, report);

/** A paper as it is downloaded: drawn, its data signed, sealed. */
export const paperOf = async (
  report: Report,
  {
    signing = testSigning,
    language = "zh",
    certificate,
  }: { signing?: Signing; language?: Language; certificate?: string } = {},
): Promise<Uint8Array> => {
  const enclosed = certificate === undefined ? {} : { certificate };
  const { bytes } = await drawReport(report, language, signatureOf(report, signing), enclosed);
  return sealPaper(bytes, signing.sign);
};
