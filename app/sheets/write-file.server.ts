import type { Language } from "~/domain/text";
import { messages as english } from "~/messages/en";
import { createSay, type Say } from "~/messages/translator";
import { messages as chinese } from "~/messages/zh-CN";
import { type CatalogueContent, catalogueSheets } from "./catalogue-sheets";
import { csvOf } from "./csv";
import { type DatedSheet, dated } from "./dated";
import type { FileKind } from "./file-response.server";
import { xlsxOf } from "./xlsx.server";

/** The bytes of a table; CSV holds the first sheet only. */
export const writeTable = async ({
  kind,
  sheets,
}: {
  readonly kind: FileKind;
  readonly sheets: readonly DatedSheet[];
}): Promise<Uint8Array> => {
  const [first] = sheets;
  return kind === "csv" && first ? new TextEncoder().encode(csvOf(first)) : xlsxOf(sheets);
};

const says: Readonly<Record<Language, Say>> = { zh: createSay(chinese, "zh"), en: createSay(english, "en") };

/** The bytes of a catalogue's workbook. */
export const writeCatalogue = ({
  release,
  language,
  titles,
  madeOn,
}: CatalogueContent): Promise<Uint8Array> => {
  const voice = { say: says[language], language };
  return xlsxOf(dated(catalogueSheets(release, { ...voice, titles }), new Date(madeOn), voice));
};
