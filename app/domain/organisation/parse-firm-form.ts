import { z } from "zod";
import type { Regions, SectorChains, Sectors } from "../chain/sector-chain";
import { cutText, isLongerThan } from "../characters";
import type { Yuan } from "../money";
import type { FirmProfile, Title } from "../organisation";
import type { Parameters } from "../parameters";
import { failure, type Outcome, type Problem, success } from "../problem";
import { readCount, readWan } from "../typed-figure";
import { chainsOf } from "./chains-of";
import { creditCodeProblem, normaliseCreditCode } from "./credit-code";
import { sizeClassOf } from "./size-class";

/** The published lists a firm chooses from. */
export type FirmReferences = {
  readonly parameters: Parameters;
  readonly chains: SectorChains;
  readonly regions: Regions;
  readonly sectors: Sectors;
};

export const MAX_FIRM_NAME = 120;
export const MAX_CHAINS = 5;
const MAX_FIELD = 200;
const MAX_STAFF = 1_000_000;
const TITLES: readonly Title[] = ["innovative", "specialised", "little-giant"];

/** A field longer than anything sensible is read as missing rather than carried on. */
const field = z.string().max(MAX_FIELD).trim().catch("");
/** Numbers come as text from a form and as numbers from a caller. */
const numeric = z.union([field, z.number().transform(String)]).catch("");
const formSchema = z.object({
  name: z.unknown().optional(),
  creditCode: field,
  sector: field,
  adcode: field,
  unit: field,
  chains: z
    .union([z.array(field).max(50), field.transform((one) => [one])])
    .optional()
    .catch(undefined),
  staff: numeric,
  revenue: numeric,
  title: z.union([field, z.null().transform(() => "")]),
});

type Read<T> = { readonly value: T } | { readonly problem: Problem };
const wrong = (at: string, kind: string, values?: Problem["values"]): { readonly problem: Problem } => ({
  problem: { code: `firm.${kind}`, field: at, ...(values && { values }) },
});

const hasControl = (text: string): boolean => /\p{Cc}/u.test(text);

const readName = (given: unknown): Read<string> => {
  const name = typeof given === "string" ? cutText(given, 10 * MAX_FIRM_NAME).trim() : "";
  if (name === "") return wrong("name", "nameMissing");
  if (isLongerThan(name, MAX_FIRM_NAME)) return wrong("name", "nameLong", { max: MAX_FIRM_NAME });
  return hasControl(name) ? wrong("name", "nameCharacters") : { value: name };
};

const readCreditCode = (given: string): Read<string> => {
  const problem = creditCodeProblem(given);
  return problem ? { problem } : { value: normaliseCreditCode(given) };
};

const readListed = (at: string, given: string, known: readonly string[]): Read<string> => {
  if (given === "") return wrong(at, `${at}Missing`);
  return known.includes(given) ? { value: given } : wrong(at, `${at}Unknown`);
};

/** Without a choice of its own a firm is counted in the chains of its sector. */
const readChains = (
  given: readonly string[] | undefined,
  references: FirmReferences,
  sector: string,
): Read<readonly string[]> => {
  const chosen = [...new Set((given ?? []).filter((code) => code !== ""))];
  if (chosen.length === 0) return { value: chainsOf(references.chains, sector).slice(0, MAX_CHAINS) };
  if (chosen.length > MAX_CHAINS) return wrong("chains", "chainsMany", { max: MAX_CHAINS });
  const known = new Set(references.chains.chains.map(({ code }) => code));
  return chosen.every((code) => known.has(code)) ? { value: chosen } : wrong("chains", "chainsUnknown");
};

const readStaff = (given: string): Read<number> => {
  if (given === "") return wrong("staff", "staffMissing");
  const staff = readCount(given, MAX_STAFF, ["人", "名"]);
  return staff !== null && staff >= 1
    ? { value: staff }
    : wrong("staff", "staffMalformed", { max: MAX_STAFF });
};

const readRevenue = (given: string): Read<Yuan> => {
  if (given === "") return wrong("revenue", "revenueMissing");
  const revenue = readWan(given);
  return revenue === null ? wrong("revenue", "revenueMalformed") : { value: revenue };
};

const readTitle = (given: string): Read<Title | null> => {
  if (given === "" || given === "none") return { value: null };
  const title = TITLES.find((each) => each === given);
  return title ? { value: title } : wrong("title", "titleUnknown");
};

const adcodesOf = ({ city, units }: Regions): readonly string[] => [
  city.code,
  ...units.flatMap(({ adcode }) => adcode ?? []),
];
const codesOf = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code);

const problemsOf = (reads: Readonly<Record<string, Read<unknown>>>): readonly Problem[] =>
  Object.values(reads).flatMap((read) => ("problem" in read ? [read.problem] : []));

/**
 * The profile of a firm from its registration or profile form, revenue given in 万元, size computed; or one problem
 * per wrong field. Other fields of the form are ignored. The unit is always chosen, never derived from the credit code.
 */
export const parseFirmForm = (input: unknown, references: FirmReferences): Outcome<FirmProfile> => {
  const shaped = formSchema.safeParse(input);
  if (!shaped.success) return failure({ code: "firm.malformed" });
  const form = shaped.data;
  const name = readName(form.name);
  const creditCode = readCreditCode(form.creditCode);
  const sector = readListed("sector", form.sector, codesOf(references.sectors.sectors));
  const adcode = readListed("adcode", form.adcode, adcodesOf(references.regions));
  const unit = readListed("unit", form.unit, codesOf(references.regions.units));
  const chains = readChains(form.chains, references, form.sector);
  const staff = readStaff(form.staff);
  const revenue = readRevenue(form.revenue);
  const title = readTitle(form.title);
  if (
    "problem" in name ||
    "problem" in creditCode ||
    "problem" in sector ||
    "problem" in adcode ||
    "problem" in unit ||
    "problem" in chains ||
    "problem" in staff ||
    "problem" in revenue ||
    "problem" in title
  )
    return failure(...problemsOf({ name, creditCode, sector, adcode, unit, chains, staff, revenue, title }));
  return success({
    name: name.value,
    creditCode: creditCode.value,
    sector: sector.value,
    adcode: adcode.value,
    unit: unit.value,
    chains: chains.value,
    staff: staff.value,
    revenue: revenue.value,
    size: sizeClassOf(references.parameters, staff.value, revenue.value),
    title: title.value,
  });
};
