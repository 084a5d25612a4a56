import { list, paragraph, section } from "../blocks";
import type { Paper } from "../paper";
import { styles } from "../sheet";
import { table } from "../table";

const SIX = ["1", "2", "3", "4", "5", "6"] as const;

/** How the firm is advised to organise the work. */
export const organisation = ({ sheet, words }: Paper): void => {
  section(sheet, words.say("part.organisation"), { follow: 200 });
  paragraph(sheet, words.say("organisation.intro"));
  sheet.skip(4);
  list(
    sheet,
    SIX.map((number) => words.say(`organisation.list.${number}`)),
    { numbered: true },
  );
};

/** What usually goes wrong, and what to do about it. */
export const risks = ({ sheet, words }: Paper): void => {
  section(sheet, words.say("part.risks"), { follow: 180 });
  table(
    sheet,
    [
      { title: words.say("risks.risk"), share: 20 },
      { title: words.say("risks.sign"), share: 35 },
      { title: words.say("risks.answer"), share: 45 },
    ],
    SIX.map((number) => ({
      cells: [
        { text: words.say(`risks.list.${number}.risk`), look: styles.cellStrong },
        words.say(`risks.list.${number}.sign`),
        words.say(`risks.list.${number}.answer`),
      ],
    })),
  );
};

/** Everything official that the report was computed from. */
export const policies = ({ sheet, report, words }: Paper): void => {
  const title = (key: string) => words.say(`policies.${key}`);
  section(sheet, words.say("part.policies"), { follow: 180 });
  paragraph(sheet, title("note"));
  sheet.skip(6);
  table(
    sheet,
    [
      { title: title("name"), share: 44 },
      { title: title("reference"), share: 24 },
      { title: title("date"), share: 17 },
      { title: title("state"), share: 15 },
    ],
    report.policies.map((policy) => ({
      cells: [
        words.text(policy.title),
        policy.reference,
        words.date(policy.date),
        title(policy.demo ? "demo" : "published"),
      ],
    })),
  );
};
