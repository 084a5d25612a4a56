import { type OrganisationId, parseId, type SubmissionId } from "~/domain/ids";
import type { Instrument } from "~/domain/instrument/instrument";
import { formatPoints, millipoints } from "~/domain/points";
import { add, type Interval, widthOf } from "~/domain/readings/interval";
import {
  type AspectReading,
  GROUNDS,
  readAnswers,
  type SchemeReading,
  type Trace,
} from "~/domain/readings/read-answers";
import type { Link, Scheme } from "~/domain/readings/readings";
import { perMille, writeValue } from "~/domain/readings/write-value";
import type { Text } from "~/domain/text";
import type { World } from "~/world";
import { findAssessment } from "~db/assessment";
import { loadInstrument, loadReference } from "~db/reference-cache";
import { findSubmission } from "~db/submission";
import { withTenant } from "~db/tenant";

type Firm = { readonly organisationId: OrganisationId };

/**
 * The derived readings of a submission, every value written out; no schemes where the release speaks of another
 * edition. Null where the firm has no submission of that id.
 */
export const readReadings = async (world: World, firm: Firm, id: string | undefined) => {
  const submissionId = parseId<SubmissionId>(id);
  if (!submissionId) return null;
  const found = await withTenant(world.db, firm, async (tx) => {
    const submission = await findSubmission(tx, submissionId);
    if (!submission) return null;
    const assessment = await findAssessment(tx, submission.assessment_id);
    return { submission, instrumentId: assessment?.instrument_id };
  });
  if (!found?.instrumentId) return null;
  const [{ instrument }, { readings, refs }] = await Promise.all([
    loadInstrument(world.db, found.instrumentId),
    loadReference(world.db, world.now()),
  ]);
  const fits =
    readings.instrument.code === instrument.code && readings.instrument.edition === instrument.edition;
  return {
    submissionId,
    number: found.submission.number,
    method: readings.method,
    release: refs.readings,
    schemes: fits
      ? readings.schemes.map((scheme) =>
          schemeOf(instrument, readAnswers(instrument, scheme, found.submission.answers)),
        )
      : [],
  };
};

export type SchemePage = ReturnType<typeof schemeOf>;
export type IntervalPage = ReturnType<typeof intervalOf>;
export type SubdomainPage = SchemePage["dimensions"][number]["subdomains"][number];
export type AspectPage = SubdomainPage["aspects"][number];
export type LinkPage = AspectPage["links"][number];

/** Two decimals on a scale of 5, one on a scale of 100. */
const decimalsOf = ({ full }: Scheme): number => (full.length > 2 ? 1 : 2);

const intervalOf = (scheme: Scheme, { low, high }: Interval) => ({
  low: writeValue(low, scheme.full, decimalsOf(scheme), "down"),
  high: writeValue(high, scheme.full, decimalsOf(scheme), "up"),
  from: perMille(low),
  to: perMille(high),
});

const percentOf = (share: Interval["low"]): string => writeValue(share, "100", 1, "down").replace(/\.0$/, "");

const schemeOf = (
  instrument: Instrument,
  { scheme, interval, bands, coverage, dimensions }: SchemeReading,
) => ({
  code: scheme.code,
  title: scheme.title,
  summary: scheme.summary,
  unit: scheme.unit,
  interval: intervalOf(scheme, interval),
  bands: { low: bands.low.title, high: bands.high.title },
  marks: scheme.bands.slice(1).map(({ from, title }) => ({
    at: perMille(from),
    value: plain(writeValue(from, scheme.full, 1, "down")),
    title,
  })),
  open: percentOf(widthOf(interval)),
  covered: percentOf(add(coverage.both, coverage.one)),
  coverage: GROUNDS.map((ground) => ({ ground, percent: percentOf(coverage[ground]) })),
  dimensions: dimensions.map((each) => ({
    code: each.dimension.code,
    title: each.dimension.title,
    interval: intervalOf(scheme, each.interval),
    subdomains: each.subdomains.map(({ subdomain, interval: own, aspects }) => ({
      code: subdomain.code,
      title: subdomain.title,
      interval: intervalOf(scheme, own),
      aspects: aspects.map((aspect) => aspectOf(instrument, scheme, aspect)),
    })),
  })),
  unlinked: scheme.unlinked.map(({ codes, reason }) => ({
    questions: codes.map((code) => ({ code, title: titleOf(instrument, code) })),
    reason,
  })),
  sources: scheme.sources,
  doubts: scheme.doubts,
});

const plain = (value: string): string => value.replace(/\.0$/, "");

const aspectOf = (
  instrument: Instrument,
  scheme: Scheme,
  { aspect, interval, ground, traces }: AspectReading,
) => ({
  title: aspect.title,
  weight: aspect.weight,
  interval: intervalOf(scheme, interval),
  ground,
  links: traces.map((trace) => linkOf(instrument, scheme, trace)),
});

const linkOf = (instrument: Instrument, scheme: Scheme, { link, reached, bound }: Trace) => ({
  kind: link.kind,
  code: link.source.code,
  option: optionOf(link),
  title: titleOf(instrument, link.source.code),
  answer: answerOf(instrument, link, reached),
  bound: { ...intervalOf(scheme, bound), sides: sidesOf(link) },
  note: link.note,
});

const optionOf = ({ source }: Link): string | null => (source.part === "item" ? source.option : null);

const sidesOf = ({ kind }: Link) =>
  (({ equal: "both", superset: "low", subset: "high", related: "none" }) as const)[kind];

const noTitle: Text = { zh: "—", en: "—" };

const titleOf = (instrument: Instrument, code: string): Text =>
  [...instrument.items, ...instrument.scenes].find((each) => each.code === code)?.title ?? noTitle;

const answerOf = (instrument: Instrument, { source }: Link, { state, low }: Trace["reached"]) => {
  if (state !== "answered") return { kind: state } as const;
  if (source.part === "scene") return { kind: "level", level: low } as const;
  if (source.option !== null)
    return { kind: low === 1 ? "ticked" : "notTicked", option: source.option } as const;
  const max = instrument.items.find(({ code }) => code === source.code)?.points ?? millipoints(0);
  return { kind: "points", points: formatPoints(millipoints(low)), max: formatPoints(max) } as const;
};
