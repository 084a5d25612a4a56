import { facts, paragraph, section, subsection } from "../blocks";
import type { Paper } from "../paper";
import { titledTable } from "../table";

/** The firm as it stands in the register, and the figures it gave. */
export const firm = (paper: Paper): void => {
  const { sheet, report, words } = paper;
  const label = (key: string) => words.say(`firm.${key}`);
  const { firm: profile, submission } = report;
  section(sheet, words.say("part.firm"));
  facts(sheet, [
    [label("name"), profile.name],
    [label("creditCode"), profile.creditCode],
    [
      label("sector"),
      words.say("firm.sectorValue", { title: words.text(profile.sectorTitle), code: profile.sector }),
    ],
    [label("chains"), words.list(profile.chainTitles.map(words.text)) || words.name("noChain")],
    [label("size"), words.name(`size.${profile.size}`)],
    [label("title"), words.name(`title.${profile.title ?? "none"}`)],
    [label("unit"), words.text(profile.unitTitle)],
    [label("staff"), words.say("firm.staffValue", { count: profile.staff })],
    [label("revenue"), words.money(profile.revenue)],
    [
      label("declaredBy"),
      words.list([submission.declaredBy, submission.position].filter((part) => part !== "")),
    ],
  ]);
  sheet.skip(6);
  givenFigures(paper);
};

const givenFigures = ({ sheet, report, words }: Paper): void => {
  if (report.answers === "withheld") return;
  const label = (key: string) => words.say(`firm.${key}`);
  const rows = report.result.items.flatMap(({ title, numbers }) =>
    numbers.map((number, index) => ({
      cells: [index === 0 ? words.text(title) : "", words.text(number.title), words.quantity(number)],
    })),
  );
  if (rows.length === 0) {
    subsection(sheet, label("numbers"));
    paragraph(sheet, label("numbersNone"));
    return;
  }
  titledTable(
    sheet,
    { title: label("numbers") },
    [
      { title: label("item"), share: 34 },
      { title: label("datum"), share: 44 },
      { title: label("value"), share: 22, align: "right" },
    ],
    rows,
  );
};
