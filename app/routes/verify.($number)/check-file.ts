import type { KeyList } from "~/verify/key-list";
import type { SignedPaper, Verdict } from "~/verify/verify-paper";

export type Checked = {
  readonly verdict: Verdict;
  /** What the file says of itself by signed data, also where its pages were changed. */
  readonly data: SignedPaper | null;
};

/** The verdict on a file on this device. */
export const checkFile = async (file: File, keys: KeyList): Promise<Checked> => {
  const { verifyPaper, intactData, LARGEST_PAPER } = await import("~/verify/verify-paper");
  const bytes = new Uint8Array(await file.slice(0, LARGEST_PAPER + 1).arrayBuffer());
  const verdict = await verifyPaper(bytes, [keys]);
  if (verdict.kind === "genuine") return { verdict, data: verdict };
  return { verdict, data: verdict.kind === "altered" ? await intactData(bytes, [keys]) : null };
};
