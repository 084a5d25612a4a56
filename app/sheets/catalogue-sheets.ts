import {
  ENTRY_FIELDS,
  type EntryField,
  PROVIDER_FIELDS,
  type RowPart,
} from "~/domain/catalogue/entry-fields";
import { type Flat, flatOf, readCodes, readRows, writeRows } from "~/domain/catalogue/flat";
import type { Catalogue } from "~/domain/matching/solution";
import type { Language, Text } from "~/domain/text";
import { sayCode, type WordTitles } from "~/messages/catalogue-words";
import type { Say } from "~/messages/translator";
import type { ColumnKind, Sheet, SheetValue } from "./sheet";

export type CatalogueVoice = { readonly say: Say; readonly language: Language; readonly titles: WordTitles };

/** A release or a draft as a workbook shows it. `retired`: why an entry of a draft leaves the catalogue. */
export type SheetRelease = {
  readonly title: Text;
  readonly version: string;
  readonly entries: readonly { readonly fields: Flat; readonly retired: string | null }[];
  readonly providers: readonly Flat[];
};

/** All that a catalogue's workbook is put together from. */
export type CatalogueContent = Omit<CatalogueVoice, "say"> & {
  readonly release: SheetRelease;
  /** ISO day in China on which the file is made: a file made before is good for that day only. */
  readonly madeOn: string;
};

/** The release of a parsed catalogue. */
export const sheetRelease = ({ title, version, solutions, providers }: Catalogue): SheetRelease => ({
  title,
  version,
  entries: solutions.map((each) => ({ fields: flatOf(each, ENTRY_FIELDS), retired: null })),
  providers: providers.map((each) => flatOf(each, PROVIDER_FIELDS)),
});

/** The column that says why an entry leaves; it is no field of the entry itself. */
export const RETIRED = "retired";

const KINDS: Readonly<Partial<Record<EntryField["kind"]["is"], ColumnKind>>> = { wan: "wan", day: "date" };
const WIDTHS: Readonly<Partial<Record<EntryField["kind"]["is"], number>>> = {
  text: 30,
  rows: 34,
  choices: 26,
  choice: 18,
  day: 13,
};

/** What says the words of one workbook: it knows the names that two things of one list share. */
type Writer = CatalogueVoice & { readonly shared: ReadonlyMap<string, ReadonlySet<string>> };

const writerOf = (voice: CatalogueVoice): Writer => {
  const { scene, item, chain, provider, solution } = voice.titles;
  const shared = Object.entries({ scene, item, chain, provider, solution }).map(([of, titles]) => {
    const seen = new Set<string>();
    const twice = Object.values(titles ?? {})
      .map((title) => title[voice.language])
      .filter((name) => seen.size === seen.add(name).size);
    return [of, new Set(twice)] as const;
  });
  return { ...voice, shared: new Map(shared) };
};

/** The word of a code, or the code itself where two things of the list have one name: the file must say which. */
const wordOf = (of: RowPart["of"], code: string, writer: Writer): string => {
  const word = sayCode(of, code, writer);
  return writer.shared.get(of)?.has(word) ? code : word;
};

/** A number where the cell then reads back as the same text, the text where it would not. */
const numberOf = (text: string): SheetValue => (String(Number(text)) === text ? Number(text) : text);

const dayOf = (text: string): SheetValue =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : text;

/** Words for codes, real numbers and days; what is not stated is an empty cell. */
const cellOf = ({ kind }: EntryField, text: string, writer: Writer): SheetValue => {
  if (text === "") return null;
  switch (kind.is) {
    case "wan":
    case "count":
    case "percent":
    case "decimal":
      return numberOf(text);
    case "day":
      return dayOf(text);
    case "choice":
      return wordOf(kind.of, text, writer);
    case "choices":
      return readCodes(text)
        .map((code) => wordOf(kind.of, code, writer))
        .join("\n");
    case "rows":
      return writeRows(
        readRows(text).map((row) =>
          row.map((part, index) => wordOf(kind.parts[index]?.of ?? "text", part, writer)),
        ),
      );
    default:
      return text;
  }
};

const columnsOf = (fields: readonly EntryField[], { say }: CatalogueVoice) =>
  fields.map(({ key, kind }) => ({
    title: say(`catalogueField.${key}`),
    kind: KINDS[kind.is] ?? ("text" as const),
    width: WIDTHS[kind.is] ?? 14,
  }));

/** The entries and the providers, a sheet each; `readCatalogueWorkbook` takes them back to the same. */
export const catalogueSheets = (release: SheetRelease, voice: CatalogueVoice): readonly Sheet[] => {
  const { say, language } = voice;
  const facts = [
    say("catalogueFile.release", { title: release.title[language], version: release.version }),
    say("catalogueFile.how"),
  ];
  const writer = writerOf(voice);
  const row = (fields: readonly EntryField[], flat: Flat) =>
    fields.map((field) => cellOf(field, flat[field.key] ?? "", writer));
  return [
    {
      name: say("catalogueFile.entries"),
      title: say("catalogueFile.entries"),
      facts,
      columns: [
        ...columnsOf(ENTRY_FIELDS, voice),
        { title: say(`catalogueFile.${RETIRED}`), kind: "text", width: 30 },
      ],
      rows: release.entries.map(({ fields, retired }) => [...row(ENTRY_FIELDS, fields), retired]),
      notes: [],
    },
    {
      name: say("catalogueFile.providers"),
      title: say("catalogueFile.providers"),
      facts,
      columns: columnsOf(PROVIDER_FIELDS, voice),
      rows: release.providers.map((flat) => row(PROVIDER_FIELDS, flat)),
      notes: [],
    },
  ];
};
