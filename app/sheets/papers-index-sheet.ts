import { type Cut, sayFirmFilter } from "~/messages/say-firm-filter";
import { type Made, madeBy, type Voice } from "./bureau-facts";
import type { Sheet, SheetColumn } from "./sheet";

type Listed = {
  readonly number: string;
  readonly firm: string;
  readonly creditCode: string;
  /** ISO day. */
  readonly issuedOn: string;
  readonly name: string;
  readonly sha256: string;
};

type Index = Made & Cut & { readonly papers: readonly Listed[] };

/** What lies beside it in the ZIP: a row a paper, with the fingerprint that stands on the paper and at its verification. */
export const papersIndexSheet = (index: Index, voice: Voice): Sheet => {
  const { say } = voice;
  const { papers } = index;
  const text = (title: string, width: number): SheetColumn => ({ title, kind: "text", width });
  return {
    name: say("orders.index.sheet"),
    title: say("orders.index.title"),
    facts: [
      ...madeBy(index, voice),
      say("bureau.file.filter", { filter: sayFirmFilter(index, voice) || say("bureau.file.noFilter") }),
      say("orders.index.count", { count: papers.length }),
    ],
    columns: [
      text(say("orders.index.number"), 24),
      text(say("bureau.firms.column.name"), 42),
      text(say("bureau.firms.column.creditCode"), 22),
      { title: say("orders.index.issuedOn"), kind: "date", width: 13 },
      text(say("orders.index.file"), 60),
      text(say("verify.fact.sha256"), 66),
    ],
    rows: papers.map(({ number, firm, creditCode, issuedOn, name, sha256 }) => [
      number,
      firm,
      creditCode,
      new Date(`${issuedOn}T00:00:00+08:00`),
      name,
      sha256,
    ]),
    notes: [say("orders.index.note"), say("bureau.firms.note")],
  };
};
