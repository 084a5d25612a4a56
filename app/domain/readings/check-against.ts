import type { Instrument } from "../instrument/instrument";
import type { Problem } from "../problem";
import { aspectsOf } from "./parse-readings";
import type { Link, LinkSource, Readings, Scheme } from "./readings";

const HIGHEST_LEVEL = 4;

/**
 * What a release names that its instrument does not have, and questions of the instrument a scheme is silent about:
 * each must be linked somewhere or listed as saying nothing, and not both.
 */
export const checkReadingsAgainst = (
  readings: Readings,
  instrument: Instrument | undefined,
): readonly Problem[] => {
  const { code, edition } = readings.instrument;
  if (instrument?.code !== code || instrument.edition !== edition)
    return [unknown("instrument", `${code} ${edition}`)];
  return readings.schemes.flatMap((scheme, at) => checkScheme(scheme, instrument, `schemes.${at}`));
};

const unknown = (field: string, code: string): Problem => ({
  code: "reference.unknownCode",
  field,
  values: { field, code },
});

const checkScheme = (scheme: Scheme, instrument: Instrument, path: string): readonly Problem[] => {
  const links = aspectsOf(scheme).flatMap(({ aspect, at }) =>
    aspect.links.map((link, index) => ({ link, field: `${path}.${at}.links.${index}` })),
  );
  const linked = new Set(links.map(({ link }) => link.source.code));
  const silent = scheme.unlinked.flatMap(({ codes }) => codes);
  const all = [...instrument.items, ...instrument.scenes].map(({ code }) => code);
  return [
    ...links.flatMap(({ link, field }) => checkLink(link, instrument, field)),
    ...silent.filter((code) => !all.includes(code)).map((code) => unknown(`${path}.unlinked`, code)),
    ...all
      .filter((code) => linked.has(code) === silent.includes(code))
      .map((code) => ({
        code: linked.has(code) ? "readings.linkedAndNot" : "readings.unmentioned",
        field: `${path}.unlinked`,
        values: { code },
      })),
  ];
};

/** The most a source can reach; null where the instrument has no such question or option. */
const mostOf = (source: LinkSource, instrument: Instrument): number | null => {
  if (source.part === "scene")
    return instrument.scenes.some(({ code }) => code === source.code) ? HIGHEST_LEVEL : null;
  const item = instrument.items.find(({ code }) => code === source.code);
  if (!item) return null;
  if (source.option === null) return item.points;
  return item.options.some(({ letter }) => letter === source.option) ? 1 : null;
};

const checkLink = ({ source, steps }: Link, instrument: Instrument, field: string): readonly Problem[] => {
  const most = mostOf(source, instrument);
  const name = source.part === "item" && source.option ? `${source.code} ${source.option}` : source.code;
  if (most === null) return [unknown(field, name)];
  return steps.some(({ from }) => from > most)
    ? [{ code: "readings.stepOutOfReach", field, values: { field } }]
    : [];
};
