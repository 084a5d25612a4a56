import type { FirmState } from "~/domain/chain/bureau-rows";
import type { FiguresMark } from "~/domain/chain/figures-asked";
import type { FirmFilter } from "~/domain/chain/firm-filter";
import type { Level } from "~/domain/instrument/instrument";
import type { SizeClass, Title } from "~/domain/organisation";
import type { Millipoints } from "~/domain/points";
import type { Text } from "~/domain/text";
import { sayFirmFilter } from "~/messages/say-firm-filter";
import { madeBy, type Voice } from "./bureau-facts";
import type { Sheet, SheetColumn, SheetValue } from "./sheet";

type Firm = {
  readonly name: string;
  readonly creditCode: string;
  readonly unit: Text | null;
  readonly chain: Text | null;
  readonly size: SizeClass;
  readonly title: Title | null;
  readonly state: FirmState;
  readonly level: Level | null;
  readonly points: Millipoints | null;
  readonly submittedAt: Date | null;
};
type Named = { readonly code: string; readonly title: Text };

export type FirmList = {
  readonly bureau: string;
  readonly mark: FiguresMark;
  readonly filter: FirmFilter;
  readonly chains: readonly Named[];
  readonly units: readonly Named[];
  readonly firms: readonly Firm[];
};

/** The list of firms as the page shows it with the same filter, all of its pages. */
export const firmsSheet = (list: FirmList, voice: Voice): Sheet => {
  const { say } = voice;
  return {
    name: say("bureau.file.name.firms"),
    title: say("bureau.firms.title"),
    facts: [
      ...madeBy(list, voice),
      say("bureau.file.filter", { filter: sayFirmFilter(list, voice) || say("bureau.file.noFilter") }),
      say("bureau.file.count", { count: list.firms.length }),
    ],
    columns: columnsOf(voice),
    rows: list.firms.map((firm) => rowOf(firm, voice)),
    notes: [say("bureau.file.note"), say("bureau.firms.note")],
  };
};

const columnsOf = ({ say }: Voice): readonly SheetColumn[] => {
  const column = (key: string, width: number, kind: SheetColumn["kind"] = "text"): SheetColumn => ({
    title: say(`bureau.firms.column.${key}`),
    width,
    kind,
  });
  return [
    column("name", 42),
    column("creditCode", 22),
    column("unit", 22),
    column("chain", 24),
    column("size", 8),
    column("title", 24),
    column("state", 16),
    column("level", 16),
    column("points", 9, "points"),
    column("submitted", 13, "date"),
  ];
};

const rowOf = (firm: Firm, { say, language }: Voice): readonly SheetValue[] => [
  firm.name,
  firm.creditCode,
  firm.unit?.[language] ?? null,
  firm.chain?.[language] ?? say("domain.noChain"),
  say(`domain.size.${firm.size}`),
  firm.title && say(`domain.title.${firm.title}`),
  say(`domain.state.${firm.state}`),
  firm.level === null ? null : say(`domain.level.${firm.level}`),
  firm.points === null ? null : firm.points / 1000,
  firm.submittedAt,
];
