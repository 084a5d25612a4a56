import { asText, cutText } from "../characters";
import { LEVELS, type Level } from "../instrument/instrument";
import type { SizeClass, Title } from "../organisation";
import { normaliseCreditCode } from "../organisation/credit-code";
import { FIRM_STATES, type FirmState } from "./bureau-rows";
import type { Regions, SectorChains } from "./sector-chain";

export const SIZES = ["large", "medium", "small", "micro"] as const satisfies readonly SizeClass[];
export const TITLES = ["little-giant", "specialised", "innovative", "none"] as const satisfies readonly (
  | Title
  | "none"
)[];
/** Steps that a firm keeps once it reached them, whatever came after; "unfinished": nothing submitted yet. */
export const FILTER_STEPS = ["unfinished", "has-submitted", "has-planned"] as const;
export const FILTER_STATES = [...FILTER_STEPS, ...FIRM_STATES] as const;

/** What a list of firms is cut to; what is absent does not cut. Chain "" is counted in none, title "none" has none. */
export type FirmFilter = {
  readonly chain?: string;
  readonly unit?: string;
  readonly size?: SizeClass;
  readonly title?: Title | "none";
  readonly state?: FirmState | (typeof FILTER_STEPS)[number];
  readonly level?: Level;
  /** Part of the name or of the credit code, as typed; see `firmSearch`. */
  readonly text?: string;
};

type Lists = { readonly chains: SectorChains; readonly regions: Regions };

const LONGEST_TEXT = 60;

/** Reads the filter of an address; what is not on the lists cuts nothing, as the form then shows. */
export const parseFirmFilter = (query: URLSearchParams, { chains, regions }: Lists): FirmFilter => {
  const asked = (name: string) => query.get(name) ?? "";
  const chain = chains.chains.find(({ code }) => code === asked("chain"))?.code;
  const unit = regions.units.find(({ code }) => code === asked("unit"))?.code;
  const size = SIZES.find((each) => each === asked("size"));
  const title = TITLES.find((each) => each === asked("title"));
  const state = FILTER_STATES.find((each) => each === asked("state"));
  const level = LEVELS.find((each) => String(each) === asked("level"));
  // An order of papers keeps the whole filter in one field, which the door of addresses never saw.
  const text = cutText((asText(asked("text")) ?? "").trim(), LONGEST_TEXT);
  return {
    ...(asked("chain") === "none" ? { chain: "" } : chain !== undefined && { chain }),
    ...(unit !== undefined && { unit }),
    ...(size && { size }),
    ...(title && { title }),
    ...(state && { state }),
    ...(level !== undefined && { level }),
    ...(text && { text }),
  };
};

/** Shorter pieces stand in nearly every credit code and would drown the names that are meant. */
const SHORTEST_CODE = 3;

/**
 * What to look for where a text was typed: `name` in a name of half width, lower case and without spaces, `creditCode` in a
 * stored code; null where it can be no part of one.
 */
export const firmSearch = (text: string): { readonly name: string; readonly creditCode: string | null } => {
  const code = normaliseCreditCode(text);
  return {
    name: text.normalize("NFKC").replace(/\s/g, "").toLowerCase(),
    creditCode: code.length >= SHORTEST_CODE && /^[0-9A-Z]+$/.test(code) ? code : null,
  };
};

/** The filter as an address carries it; `parseFirmFilter` reads it back. */
export const firmFilterQuery = (filter: FirmFilter): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(filter).map(([name, value]) => [
      name,
      name === "chain" && value === "" ? "none" : String(value),
    ]),
  );
