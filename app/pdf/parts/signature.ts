import { paragraph, section } from "../blocks";
import type { Paper } from "../paper";
import { seals } from "../seals";

/** What the firm confirms, with boxes for signatures and seals. */
export const signature = ({ sheet, report, words }: Paper): void => {
  const label = (key: string) => words.say(`signature.${key}`);
  const { declaredBy, position } = report.submission;
  section(sheet, words.say("part.signature"), { follow: 325 });
  paragraph(sheet, label("statement"));
  sheet.skip(12);
  seals(sheet, [label("firm"), label("representative")], label("date"));
  seals(
    sheet,
    [words.say("signature.declaredBy", { name: declaredBy, position }), label("adviser"), label("reviewer")],
    label("date"),
  );
};
