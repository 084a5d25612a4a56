import type { Basis } from "../basis";
import type { Regions, SectorChains, Sectors } from "../chain/sector-chain";
import type { Answers } from "../instrument/answers";
import type { Instrument } from "../instrument/instrument";
import type { Match } from "../matching/match";
import type { Catalogue } from "../matching/solution";
import type { FirmProfile } from "../organisation";
import type { Parameters, SourceOf } from "../parameters";
import type { Roadmap } from "../planning/roadmap";
import type { Score } from "../scoring/score";
import type { Report } from "./report";
import { reportProject } from "./report-project";
import { byCode, reportResult } from "./report-result";

export type ReportInput = {
  readonly number: string;
  readonly version: number;
  /** ISO date. */
  readonly issuedOn: string;
  readonly verification?: string;
  /** The firm agreed to hand on its answers. */
  readonly withAnswers: boolean;
  readonly certificate?: Report["certificate"];
  readonly instrument: Instrument;
  readonly catalogue: Catalogue;
  readonly parameters: Parameters;
  readonly chains: SectorChains;
  readonly regions: Regions;
  readonly sectors: Sectors;
  readonly firm: FirmProfile;
  readonly answers: Answers;
  readonly score: Score;
  readonly submission: Report["submission"];
  readonly matches: readonly Match[];
  readonly roadmap: Roadmap;
  readonly basis: Basis;
};

/**
 * The report of stored results. The same input gives the same report; throws RangeError when a code is not in the
 * versions handed in.
 */
export const buildReport = (input: ReportInput): Report => ({
  schema: "qingzhun-report/1",
  number: input.number,
  version: input.version,
  issuedOn: input.issuedOn,
  ...(input.verification !== undefined && { verification: input.verification }),
  answers: input.withAnswers ? "attached" : "withheld",
  ...(input.certificate !== undefined && { certificate: input.certificate }),
  basis: input.basis,
  titles: {
    instrument: input.instrument.title,
    catalogue: input.catalogue.title,
    parameters: input.parameters.title,
  },
  firm: reportFirm(input),
  submission: input.submission,
  result: reportResult(input),
  roadmap: input.roadmap,
  projects: input.roadmap.items
    .toSorted((a, b) => a.firstQuarter - b.firstQuarter || (a.solution < b.solution ? -1 : 1))
    .map((item) => reportProject(item, input)),
  subsidies: input.roadmap.subsidies.map((subsidy) => {
    const rule = byCode(input.parameters.subsidies, subsidy.rule);
    return { ...subsidy, title: rule.title, reference: rule.source.reference, demo: rule.demo };
  }),
  policies: policiesOf(input),
  doubts: input.instrument.doubts.map(({ note }) => note),
  mentioned: mentionedIn(input),
});

const reportFirm = ({ firm, sectors, regions, chains }: ReportInput): Report["firm"] => ({
  ...firm,
  sectorTitle: sectorTitle(sectors, firm.sector),
  unitTitle: byCode(regions.units, firm.unit).title,
  chainTitles: firm.chains.map((code) => byCode(chains.chains, code).title),
});

/** The title of a sector, or of the nearest one above it that the list holds. */
const sectorTitle = ({ sectors }: Sectors, code: string): Report["firm"]["sectorTitle"] => {
  for (let length = code.length; length > 0; length -= 1) {
    const found = sectors.find((sector) => sector.code === code.slice(0, length));
    if (found) return found.title;
  }
  throw new Error(`no sector above ${code}`);
};

const mentionedIn = ({ roadmap, catalogue }: ReportInput): Report["mentioned"] => {
  const codes = roadmap.items.flatMap(({ solution, reasons }) => [
    ...byCode(catalogue.solutions, solution).requires.solutions,
    ...reasons.flatMap(({ values }) => (values?.solution === undefined ? [] : [String(values.solution)])),
  ]);
  return [...new Set(codes)].sort().map((code) => ({ code, title: byCode(catalogue.solutions, code).name }));
};

/** Every source once: those of the instrument, then those of the parameters. */
const policiesOf = ({ instrument, parameters }: ReportInput): Report["policies"] => {
  const groups: readonly SourceOf[] = [
    parameters.size,
    parameters.eligible,
    ...parameters.subsidies,
    parameters.traits,
    parameters.ranking,
    parameters.planning,
    parameters.disclosure,
  ];
  const all = [
    ...instrument.sources.map((source) => ({ ...source, demo: false })),
    ...groups.map(({ source, demo }) => ({ ...source, demo })),
  ];
  const seen = new Set<string>();
  return all.filter(({ reference, title }) => {
    const key = `${reference}\n${title.zh}`;
    return !seen.has(key) && seen.add(key);
  });
};
